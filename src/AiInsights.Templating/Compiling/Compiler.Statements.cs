using AiInsights.Templating.Runtime;
using AiInsights.Templating.Syntax;

namespace AiInsights.Templating.Compiling;

/// <summary>Statements.</summary>
internal sealed partial class Compiler
{
    private StatementNode CompileBlock(BlockStatement? block)
    {
        var items = new List<BlockNode.Item>();
        bool inherits = true;
        string? indent = null;
        foreach (var statement in block?.Statements ?? [])
        {
            if (statement is EscapeStatement escape)
            {
                inherits = !escape.IsEntering;
                indent = escape.Indent;
                continue;
            }

            if (CompileStatement(statement) is not { } node)
            {
                continue;
            }

            if (node is TextNode text && items.Count > 0 && items[^1] is { Statement: TextNode before } last && (!options.AutoIndent || (last.Inherits == inherits && last.Indent == indent)))
            {
                items[^1] = last with { Statement = new TextNode(before.Span, new TextRun(before.Text.Text + text.Text.Text, _bytes)) };
                continue;
            }

            // The branches of a case are indented by nothing, unless they begin in the code block that opens it.
            bool isOpened = statement is CaseStatement { Body.Statements: [EscapeStatement, ..] };
            items.Add(isOpened ? new BlockNode.Item(node, Inherits: false, null) : new BlockNode.Item(node, inherits, indent));
        }

        var span = block is null ? default : SpanOf(block);
        return (options.AutoIndent ? null : Short(span, items)) ?? new BlockNode(span, [.. items], options.AutoIndent);
    }

    /// <summary>A block of one text, or of one value with texts around it; null for any other.</summary>
    private static StatementNode? Short(Span span, List<BlockNode.Item> items)
    {
        if (items.Count is 0 or > 3)
        {
            return null;
        }

        int at = items[0].Statement is TextNode && items.Count > 1 ? 1 : 0;
        return items[at].Statement switch
        {
            TextNode single when items.Count == 1 => single,
            PrintNode value when items.Count == at + 1 => new TextAroundNode(span, Run(0), value, null),
            PrintNode value when items.Count == at + 2 && items[^1].Statement is TextNode => new TextAroundNode(span, Run(0), value, Run(items.Count - 1)),
            _ => null,
        };

        TextRun? Run(int index) => (items[index].Statement as TextNode)?.Text;
    }

    private StatementNode? CompileStatement(Statement statement)
    {
        var span = SpanOf(statement);
        switch (statement)
        {
            case RawStatement raw:
                if (raw.End < raw.Start)
                {
                    return null;
                }

                string text = source.Text.Substring(raw.Start, raw.End - raw.Start + 1);
                _html?.Feed(text);
                return new TextNode(span, new TextRun(text, _bytes));
            case ExpressionStatement expression:
                return CompilePrint(expression);
            case IfStatement branch:
                return CompileIf(branch);
            case CaseStatement choice:
                return CompileCase(choice);
            case ForStatement loop:
                return CompileFor(loop);
            case WhileStatement loop:
                return new WhileNode(span, Compile(loop.Condition!), CompileLoopBody(loop, loop.Body, new LoopNames(null)));
            case CaptureStatement capture:
                return new CaptureNode(span, Compile(capture.Target!), CompileApart(capture.Body, keepLoops: true));
            case FunctionStatement function:
                return new FunctionDeclarationNode(span, (ISettable)CompileVariable(function.Name!), CompileFunction(function));
            case ImportStatement import:
                return new ImportNode(span, Compile(import.Expression!));
            case ReadOnlyStatement readOnly:
                if (readOnly.Variable!.IsLocal)
                {
                    _locals.SlotOf(readOnly.Variable.Name);
                }

                return new ReadOnlyNode(span, readOnly.Variable.Name, readOnly.Variable.IsLocal);
            case ReturnStatement result:
                return new ReturnNode(span, result.Expression is null ? null : Compile(result.Expression));
            case WithStatement with:
                var target = Compile(with.Target!);
                var outer = _loops;
                _loops = [];
                var body = CompileBlock(with.Body);
                _loops = outer;
                return new WithNode(span, target, body, with.Target!);
            case WrapStatement wrap:
                var mode = Mode();
                return new WrapNode(span, Compile(wrap.Target!), CompileApart(wrap.Body, keepLoops: false), wrap.Target!, new StatementPrinter(source, wrap), mode);
            case BreakStatement:
                return new JumpNode(span, Flow.Break);
            case ContinueStatement:
                return new JumpNode(span, Flow.Continue);
            default:
                return null;
        }
    }

    /// <summary>A block printed elsewhere, so its HTML begins anew.</summary>
    private StatementNode CompileApart(BlockStatement? block, bool keepLoops)
    {
        var (outerHtml, outerLoops) = (_html, _loops);
        _html = _html is null ? null : new HtmlTracker();
        _loops = keepLoops ? _loops : [];
        var body = CompileBlock(block);
        (_html, _loops) = (outerHtml, outerLoops);
        return body;
    }

    private EscapeMode Mode() => _html?.ModeForValue() ?? EscapeMode.None;

    private StatementNode? CompilePrint(ExpressionStatement statement)
    {
        var span = SpanOf(statement);
        switch (statement.Expression)
        {
            case null:
                return null;
            case AssignExpression assign:
                return new EvaluateNode(span, Compile(assign));
            case VariableExpression { Name: "$$" }:
                return new WrappedBlockNode(span);
            case LiteralExpression { Value: string text } when _html is null:
                return text.Length == 0 ? null : new PrintNode(span, Compile(statement.Expression), EscapeMode.None);
        }

        var node = Compile(statement.Expression);
        if (node is NestedNode nested)
        {
            // Nobody asks for the place of what is printed.
            node = nested.Inner;
        }

        var mode = Mode();
        if (node is CallNode && mode is EscapeMode.None or EscapeMode.Text && statement.Expression is CallExpression { Target: VariableExpression { Name: "include" } } call && LoopDepthOf("include") < 0)
        {
            var arguments = ArgumentsOf(call, null);
            if (arguments is not [{ Name: not null }, ..] && Array.TrueForAll(arguments, a => !a.IsExpanded))
            {
                return new IncludeNode(SpanOf(call), node, new GlobalNode(SpanOf(call.Target), "include", SlotOf("include")), arguments, call, mode);
            }
        }

        return new PrintNode(span, node, mode);
    }

    private IfNode CompileIf(IfStatement statement)
    {
        var condition = Compile(statement.Condition!);
        var before = _html?.Clone();
        var then = CompileBlock(statement.Then);
        if (statement.Else is null)
        {
            Join(statement, before);
            return new IfNode(SpanOf(statement), condition, then, null);
        }

        var afterThen = _html;
        _html = before;
        StatementNode otherwise = statement.Else is IfStatement next ? CompileIf(next) : CompileBlock(((ElseStatement)statement.Else).Body);
        Join(statement, afterThen);
        return new IfNode(SpanOf(statement), condition, then, otherwise);
    }

    /// <summary>After branches: both must have ended at the same place of the HTML, or the stricter one is taken.</summary>
    private void Join(SyntaxNode node, HtmlTracker? other)
    {
        if (_html is null || other is null || _html.IsSamePlace(other))
        {
            return;
        }

        Warn(node, "The branches end at different places of the HTML; values behind them are escaped for the stricter one.");
        _html = _html.Stricter(other);
    }

    private CaseNode CompileCase(CaseStatement statement)
    {
        var value = Compile(statement.Value!);
        var clauses = new List<CaseNode.Clause>();
        StatementNode? otherwise = null;
        var before = _html?.Clone();
        HtmlTracker? after = null;
        var next = statement.Body?.Statements.OfType<WhenStatement>().FirstOrDefault() as Statement;
        while (next is not null)
        {
            _html = before?.Clone();
            if (next is WhenStatement when)
            {
                var values = when.Values.Select(Compile).ToArray();
                clauses.Add(new CaseNode.Clause(SpanOf(when), values, CompileBlock(when.Body)));
                next = when.Next;
            }
            else
            {
                otherwise = CompileBlock((next as ElseStatement)?.Body);
                next = null;
            }

            Join(statement, after);
            after = _html;
        }

        return new CaseNode(SpanOf(statement), value, [.. clauses], otherwise);
    }

    private StatementNode CompileLoopBody(SyntaxNode loop, BlockStatement? body, LoopNames names)
    {
        var before = _html?.Clone();
        _loops.Add(names);
        var node = CompileBlock(body);
        _loops.RemoveAt(_loops.Count - 1);
        Join(loop, before);
        return node;
    }

    private FaultNode Required(NamedArgumentExpression argument) => new(SpanOf(argument), $"Invalid `{argument.Name}` argument. Value is required.");

    private ForNode CompileFor(ForStatement statement)
    {
        var variable = statement.Variable as VariableExpression;
        var sequence = Compile(statement.Iterator!);
        var arguments = statement.Arguments.ToLookup(a => a.Name);
        var unknown = statement.Arguments.Find(a => a.Name is not ("offset" or "limit" or "reversed") && !(a.Name == "cols" && statement.IsTableRow));
        var target = variable is null ? Compile(statement.Variable!) as ISettable : null;
        _loops.Add(new LoopNames(variable is { IsLocal: false } ? variable.Name : null));
        Node? Argument(string name) => arguments[name].LastOrDefault() is { } argument ? argument.Value is { } value ? Compile(value) : Required(argument) : null;
        var parts = new ForNode.Parts
        {
            Sequence = sequence,
            VariableName = variable is { IsLocal: false } ? variable.Name : null,
            LocalName = variable is { IsLocal: true } ? variable.Name : null,
            Target = target,
            Offset = Argument("offset"),
            Limit = Argument("limit"),
            Columns = Argument("cols"),
            IsReversed = arguments["reversed"].Any(),
            IsTableRow = statement.IsTableRow,
            Unknown = unknown is null ? null : (SpanOf(unknown), $"Unsupported argument `{unknown.Name}` for statement: `{new StatementPrinter(source, statement)}`"),
            Body = null!,
        };
        _loops.RemoveAt(_loops.Count - 1);
        parts = parts with { Body = CompileLoopBody(statement, statement.Body, new LoopNames(parts.VariableName)) };
        if (statement.Else is not null)
        {
            var after = _html?.Clone();
            parts = parts with { Otherwise = CompileBlock(statement.Else.Body) };
            Join(statement, after);
        }

        return new ForNode(SpanOf(statement), parts);
    }
}
