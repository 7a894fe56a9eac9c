namespace AiInsights.Templating.Runtime;

/// <summary>Statements one after the other, with the auto indent that holds for each.</summary>
internal sealed class BlockNode(Span span, BlockNode.Item[] items, bool indents) : StatementNode(span)
{
    /// <summary>Text and the statement behind it as one step: pages are mostly such pairs.</summary>
    private readonly Step[] _steps = indents ? [] : StepsOf(items);

    public override Flow Run(RenderState state)
    {
        return indents ? RunIndented(state) : RunPlain(state);
    }

    private static Step[] StepsOf(Item[] items)
    {
        var steps = new List<Step>(items.Length);
        TextRun? text = null;
        foreach (var item in items)
        {
            if (item.Statement is TextNode next && text is null)
            {
                text = next.Text;
                continue;
            }

            var print = item.Statement as PrintNode;
            steps.Add(new Step(text, print?.Expression, print?.Mode ?? EscapeMode.None, item.Statement));
            text = null;
        }

        if (text is not null)
        {
            steps.Add(new Step(text, null, EscapeMode.None, null));
        }

        return [.. steps];
    }

    private Flow RunPlain(RenderState state)
    {
        int at = 0;
        try
        {
            return RunSteps(state, ref at);
        }
        catch (Exception fault) when (fault is not (TemplateException or OperationCanceledException))
        {
            throw new TemplateException(_steps[at].Statement?.Span ?? Span, fault.Message, fault);
        }
    }

    /// <summary>Apart from the handler of faults, so that the counter can stay in a register.</summary>
    /// <param name="state">The render.</param>
    /// <param name="at">Set to the step that runs.</param>
    private Flow RunSteps(RenderState state, ref int at)
    {
        var steps = _steps;
        var plain = state.Plain;
        for (int i = 0; i < steps.Length; i++)
        {
            at = i;
            ref readonly var step = ref steps[i];
            if (step.Length > 0)
            {
                if (plain is not null)
                {
                    plain.Copy(step.Bytes, step.Start, step.Length);
                }
                else
                {
                    state.Out.Write(step.Text!);
                }
            }

            // What pages hold most is called by its own type.
            if (step.Member is { } member)
            {
                member.Print(state, step.Mode);
            }
            else if (step.Print is { } print)
            {
                print.Print(state, step.Mode);
            }
            else if (step.Statement is { } statement)
            {
                var flow = step.Branch is { } branch ? branch.Run(state) : statement.Run(state);
                if (flow != Flow.Next)
                {
                    return flow;
                }
            }
        }

        return Flow.Next;
    }

    private Flow RunIndented(RenderState state)
    {
        var output = state.Out;
        string? before = output.Indent;
        int i = 0;
        try
        {
            for (; i < items.Length; i++)
            {
                ref var item = ref items[i];
                output.Indent = item.Inherits ? before : item.Indent;
                var flow = item.Statement.Run(state);
                if (flow != Flow.Next)
                {
                    return flow;
                }
            }
        }
        catch (Exception fault) when (fault is not (TemplateException or OperationCanceledException))
        {
            throw new TemplateException(items[i].Statement.Span, fault.Message, fault);
        }
        finally
        {
            output.Indent = before;
        }

        return Flow.Next;
    }

    /// <summary>A statement, and whether it takes the indentation of the block around or its own.</summary>
    public readonly record struct Item(StatementNode Statement, bool Inherits, string? Indent);

    /// <summary>Text, then a value or another statement; each may be missing.</summary>
    private readonly struct Step(TextRun? text, Node? print, EscapeMode mode, StatementNode? statement)
    {
        public readonly byte[] Bytes = text?.Bytes ?? [];
        public readonly MemberNode? Member = print as MemberNode;
        public readonly Node? Print = print;
        public readonly IfNode? Branch = statement as IfNode;
        public readonly StatementNode? Statement = statement;
        public readonly TextRun? Text = text;
        public readonly int Start = text?.Start ?? 0;
        public readonly int Length = text?.Length ?? 0;
        public readonly EscapeMode Mode = mode;
    }
}
