namespace AiInsights.Templating.Runtime;

/// <summary>Thrown by built-in functions when one argument is wrong; the message is reported where that argument stands.</summary>
internal sealed class ArgumentFault(int index, string message) : Exception(message)
{
    public int Index { get; } = index;
}
