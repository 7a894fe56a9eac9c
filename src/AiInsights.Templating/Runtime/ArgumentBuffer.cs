using System.Runtime.CompilerServices;

namespace AiInsights.Templating.Runtime;

/// <summary>Room for arguments on the stack.</summary>
[InlineArray(8)]
internal struct ArgumentBuffer
{
    private object? _first;
}
