using AiInsights.Templating.Runtime;
using AiInsights.Templating.Syntax;

namespace AiInsights.Templating.Compiling;

/// <summary>Expressions.</summary>
internal sealed partial class Compiler
{
    private Node Compile(Expression expression)
    {
        var span = SpanOf(expression);
        switch (expression)
        {
            case LiteralExpression literal:
                return new ConstantNode(span, literal.Value is bool truth ? Boxed.Bool(truth) : literal.Value);
            case VariableExpression variable:
                return CompileVariable(variable);
            case ThisExpression:
                return new ThisNode(span);
            case MemberExpression member:
                return new MemberNode(span, Compile(member.Target), member.Member.Name, SpanOf(member.Member), member.IsOptional, member);
            case IsEmptyExpression empty:
                return new IsEmptyNode(span, Compile(empty.Target));
            case IndexerExpression indexer:
                return new IndexNode(span, Compile(indexer.Target), Compile(indexer.Index), indexer);
            case UnaryExpression unary:
                return CompileUnary(unary);
            case IncrementExpression increment:
                return new IncrementNode(span, Compile(increment.Target), increment.Step, increment.IsPostfix);
            case BinaryExpression binary:
                return CompileBinary(binary, Compile(binary.Left), Compile(binary.Right));
            case ConditionalExpression conditional:
                return new ConditionalNode(span, Compile(conditional.Condition), Compile(conditional.Then), Compile(conditional.Else));
            case CallExpression call:
                return CompileCall(call, null);
            case PipeExpression pipe:
                return Widened(span, CompilePiped(pipe.To, ArgumentOf(pipe.From)));
            case AssignExpression assign:
                return new AssignNode(span, Compile(assign.Target), Compile(assign.Value), assign.Operator);
            case NamedArgumentExpression named:
                return named.Value is null ? new ConstantNode(span, Boxed.True) : Compile(named.Value);
            case NestedExpression nested:
                var inner = Compile(nested.Inner);
                bool isNoFunction = inner is ConstantNode or LogicNode or NotNode || nested.Inner is BinaryExpression { Operator: not (BinaryOperator.NullCoalescing or BinaryOperator.NotNullCoalescing) };
                return isNoFunction ? Widened(span, inner) : new ParenthesesNode(span, inner, nested);
            case ArrayExpression array:
                return new ArrayNode(span, [.. array.Values.Select(Compile)]);
            case ObjectExpression obj:
                return new ObjectNode(span, [.. obj.Members.Select(m => (m.Name, Compile(m.Value), new Span(source, m.Start, m.Start)))]);
            case InterpolatedExpression interpolated:
                return new InterpolatedNode(span, [.. interpolated.Parts.Select(Compile)]);
            case InterpolationExpression interpolation:
                return Compile(interpolation.Inner!);
            case FunctionExpression function:
                return new FunctionNode(span, CompileFunction(function.Function));
            default:
                throw new InvalidOperationException($"No code for {expression.TypeName}.");
        }
    }

    private static Node Widened(Span span, Node node) => node is ConstantNode constant ? new ConstantNode(span, constant.Value) : new NestedNode(span, node);

    private Node CompileVariable(VariableExpression variable)
    {
        var span = SpanOf(variable);
        string name = variable.Name;
        if (name == "$")
        {
            return new ArgumentsNode(span);
        }

        if (variable.IsLocal)
        {
            return new LocalNode(span, name, _locals, _locals.SlotOf(name));
        }

        int depth = LoopDepthOf(name);
        int slot = SlotOf(name);
        return depth >= 0 ? new LoopVariableNode(span, name, depth, slot) : new GlobalNode(span, name, slot);
    }

    private Node CompileUnary(UnaryExpression unary)
    {
        var right = Compile(unary.Right);
        var span = SpanOf(unary);
        switch (unary.Operator)
        {
            case '!':
                return new NotNode(span, right);
            case '@':
                return new AliasNode(span, right);
            case '^':
                return right;
            default:
                bool negate = unary.Operator == '-';
                return right is ConstantNode { Value: int number and not int.MinValue } ? new ConstantNode(span, Boxed.Int(negate ? -number : number)) : new SignNode(span, right, negate);
        }
    }

    private Node CompileBinary(BinaryExpression binary, Node left, Node right)
    {
        var span = SpanOf(binary);
        if (binary.Operator is BinaryOperator.And or BinaryOperator.Or)
        {
            return new LogicNode(span, binary.Operator == BinaryOperator.Or, left, right);
        }

        if (binary.Operator == BinaryOperator.Add && left is ConstantNode { Value: string first } && right is ConstantNode { Value: string second })
        {
            return new ConstantNode(span, first + second);
        }

        if (left is ConstantNode { Value: int a } && right is ConstantNode { Value: int b } && Folded(binary.Operator, a, b) is { } value)
        {
            return new ConstantNode(span, Boxed.Long(value));
        }

        return new BinaryNode(span, binary.Operator, left, right, new Span(source, binary.OperatorStart, binary.OperatorEnd));
    }

    private static long? Folded(BinaryOperator op, long left, long right) => op switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        _ => null,
    };
}
