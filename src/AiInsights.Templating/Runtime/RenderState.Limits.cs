using System.Runtime.CompilerServices;

namespace AiInsights.Templating.Runtime;

/// <summary>Limits of loops, calls and time; each ends in an error.</summary>
internal sealed partial class RenderState
{
    private const int CallsWithoutAsking = 16;

    private readonly long _deadline;
    private int _steps;
    private int _depth;

    /// <summary>Counts one turn of a loop, also of those inside functions.</summary>
    public void Step(Span span)
    {
        int step = ++_steps;
        if (Options.LoopLimit != 0 && step > Options.LoopLimit)
        {
            throw new TemplateException(span, $"Exceeding number of iteration limit `{Options.LoopLimit}` for loop statement.");
        }

        if ((step & 255) == 0)
        {
            CheckTime(span);
        }
    }

    public void CheckTime(Span span)
    {
        Cancellation.ThrowIfCancellationRequested();

        if (_deadline != long.MaxValue && Environment.TickCount64 > _deadline)
        {
            throw new TemplateException(span, $"Exceeding the time limit `{Options.TimeLimit}` for rendering.");
        }
    }

    public void EnterCall(Span span, object text)
    {
        if (Options.RecursionLimit != 0 && _depth >= Options.RecursionLimit)
        {
            throw new TemplateException(span, $"Exceeding number of recursive depth limit `{Options.RecursionLimit}` for node: `{text}`");
        }

        // The first few calls fit into any stack, and asking takes longer than the call.
        if (_depth >= CallsWithoutAsking && !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new TemplateException(span, "Exceeding recursive depth limit, near to stack overflow");
        }

        _depth++;
        CheckTime(span);
    }

    public void ExitCall() => _depth--;
}
