using AiInsights.Templating.Functions;
using AiInsights.Templating.Runtime;
using AiInsights.Templating.Syntax;

namespace AiInsights.Templating.Compiling;

/// <summary>Calls and pipes.</summary>
internal sealed partial class Compiler
{
    private ArgumentNode ArgumentOf(Expression expression)
    {
        return expression is NamedArgumentExpression named
            ? new ArgumentNode(Widened(SpanOf(named), Compile(named)), named.Name, false, SpanOf(named))
            : new ArgumentNode(Compile(expression), null, expression is UnaryExpression { Operator: '^' }, SpanOf(expression));
    }

    private ArgumentNode[] ArgumentsOf(CallExpression call, ArgumentNode? piped)
    {
        var arguments = new ArgumentNode[call.Arguments.Count + (piped is null ? 0 : 1)];
        int at = 0;
        if (piped is not null)
        {
            arguments[at++] = piped;
        }

        foreach (var argument in call.Arguments)
        {
            arguments[at++] = ArgumentOf(argument);
        }

        return arguments;
    }

    private Node CompileCall(CallExpression call, ArgumentNode? piped, Expression? destination = null)
    {
        var arguments = ArgumentsOf(call, piped);
        var target = Compile(call.Target);
        var general = new CallNode(SpanOf(call), target, arguments, call, piped is null ? null : destination ?? call.Target);
        return BuiltInOf(call.Target) is { } builtIn && Match(builtIn.Function, arguments) is { } matched
            ? new BuiltInCallNode(SpanOf(call), general, new GlobalNode(SpanOf(call.Target), builtIn.Name, SlotOf(builtIn.Name)), builtIn.Expected, builtIn.Function, matched)
            : general;
    }

    /// <summary>Passes a value to the first function that an expression calls, as its first argument.</summary>
    /// <param name="to">The expression.</param>
    /// <param name="piped">The value.</param>
    /// <param name="destination">The whole right side of the pipe when <paramref name="to"/> is a part of it, for messages.</param>
    private Node CompilePiped(Expression to, ArgumentNode piped, Expression? destination = null)
    {
        switch (to)
        {
            case PipeExpression pipe:
                bool isSimple = pipe.From is CallExpression or VariableExpression or MemberExpression or IndexerExpression or PipeExpression;
                var from = CompilePiped(pipe.From, piped, isSimple ? destination : destination ?? pipe);
                return CompilePiped(pipe.To, new ArgumentNode(from, null, false, SpanOf(pipe.From)));
            case CallExpression call:
                return CompileCall(call, piped, destination);
            case VariableExpression or MemberExpression or IndexerExpression:
                return CompileCall(new CallExpression { Start = to.Start, End = to.End, Target = to }, piped, destination);
            case BinaryExpression { Left: not LiteralExpression } binary:
                return CompileBinary(binary, CompilePiped(binary.Left, piped, destination ?? to), Compile(binary.Right));
            case UnaryExpression { Operator: '!' } not:
                return new NotNode(SpanOf(not), CompilePiped(not.Right, piped, destination ?? to));
            case ConditionalExpression conditional:
                return new ConditionalNode(SpanOf(conditional), CompilePiped(conditional.Condition, piped, destination ?? to), Compile(conditional.Then), Compile(conditional.Else));
            default:
                return new PipeNode(SpanOf(to), Compile(to), piped, destination ?? to);
        }
    }

    /// <summary>The built-in function that a target names, unless a loop variable of the same name hides it.</summary>
    private (string Name, object Expected, NativeFunction Function)? BuiltInOf(Expression target)
    {
        string? name = target switch
        {
            VariableExpression { IsLocal: false } variable => variable.Name,
            MemberExpression { Target: VariableExpression { IsLocal: false } group } => group.Name,
            _ => null,
        };
        if (name is null || LoopDepthOf(name) >= 0)
        {
            return null;
        }

        object? value = options.Globals.TryGetValue(name, out object? global) || BuiltIns.TryGet(name, out global) ? global : null;
        if (target is MemberExpression member)
        {
            return value is TemplateObject obj && obj[member.Member.Name] is NativeFunction inGroup ? (name, obj, inGroup) : null;
        }

        return value is NativeFunction function ? (name, function, function) : null;
    }

    /// <summary>The arguments by parameter; null when the call can only be matched, or refused, as it runs.</summary>
    private static Node?[]? Match(NativeFunction function, ArgumentNode[] arguments)
    {
        int count = function.Parameters.Count;
        if (function.HasVariable || count > 8 || arguments.Length > count)
        {
            return null;
        }

        var matched = new Node?[count];
        for (int i = 0; i < arguments.Length; i++)
        {
            var argument = arguments[i];
            int index = argument.Name is null ? i : IndexOf(function, argument.Name);
            if (index < 0 || argument.IsExpanded || matched[index] is not null)
            {
                return null;
            }

            matched[index] = argument.Value;
        }

        for (int i = 0; i < count; i++)
        {
            if (matched[i] is null && !function.Parameters[i].IsOptional)
            {
                return null;
            }
        }

        return matched;
    }

    private static int IndexOf(NativeFunction function, string name)
    {
        for (int i = 0; i < function.Parameters.Count; i++)
        {
            if (function.Parameters[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A function as it is printed: one of a single expression as code written anew, any other as it stands in the source.</summary>
    private string CodeOf(FunctionStatement function)
    {
        return function is { Body: ExpressionStatement { Expression: { } body }, Name: { } name, Parameters: { } parameters } && parameters.TrueForAll(p => p.Default is null && !p.IsVariable)
            ? $"{name.Name}({string.Join(',', parameters.Select(p => p.Name))})={SyntaxPrinter.Print(body)}"
            : source.CodeOf(function);
    }

    private FunctionCode CompileFunction(FunctionStatement function)
    {
        TemplateParameter[]? parameters = function.Parameters?.ConvertAll(p => new TemplateParameter(
            p.Name,
            TemplateParameterKind.Any,
            p.Default is not null,
            p.Default?.Value,
            p.IsVariable)).ToArray();
        var code = new FunctionCode(function.Name?.Name, _template, parameters, CodeOf(function));
        var (outerLoops, outerLocals, outerHtml) = (_loops, _locals, _html);
        _loops = [];
        _locals = code.Locals;
        _html = _html is null ? null : new HtmlTracker();
        if (function.Body is ExpressionStatement { Expression: { } expression })
        {
            code.Expression = Compile(expression);
        }
        else if (function.Body is BlockStatement block)
        {
            code.Body = CompileBlock(block);
        }
        else
        {
            code.Body = CompileStatement(function.Body!);
        }

        (_loops, _locals, _html) = (outerLoops, outerLocals, outerHtml);
        return code;
    }
}
