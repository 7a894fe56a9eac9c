using System.Globalization;
using System.Text;

namespace AiInsights.Templating.Syntax;

/// <summary>Writes code back the way Scriban quotes it in messages: without the blanks of the source.</summary>
internal static class SyntaxPrinter
{
    public static string Print(SyntaxNode node)
    {
        var text = new StringBuilder();
        Write(text, node);
        return text.ToString();
    }

    private static void Write(StringBuilder text, SyntaxNode? node)
    {
        switch (node)
        {
            case LiteralExpression literal:
                WriteLiteral(text, literal);
                break;
            case VariableExpression variable:
                text.Append(variable.Name);
                break;
            case ThisExpression:
                text.Append("this");
                break;
            case MemberExpression member:
                Write(text, member.Target);
                text.Append(member.IsOptional ? "?." : ".").Append(member.Member.Name);
                break;
            case IsEmptyExpression empty:
                Write(text, empty.Target);
                text.Append(empty.IsOptional ? "?." : ".").Append(empty.Member).Append('?');
                break;
            case IndexerExpression indexer:
                WriteIndexer(text, indexer);
                break;
            case UnaryExpression unary:
                text.Append(unary.Operator);
                Write(text, unary.Right);
                break;
            case IncrementExpression increment:
                string sign = increment.Step > 0 ? "++" : "--";
                text.Append(increment.IsPostfix ? string.Empty : sign);
                Write(text, increment.Target);
                text.Append(increment.IsPostfix ? sign : string.Empty);
                break;
            case BinaryExpression binary:
                Write(text, binary.Left);
                bool minus = binary.Operator == BinaryOperator.Subtract;
                text.Append(minus ? " - " : BinaryOperators.TextOf(binary.Operator));
                Write(text, binary.Right);
                break;
            case ConditionalExpression conditional:
                Write(text, conditional.Condition);
                text.Append('?');
                Write(text, conditional.Then);
                text.Append(':');
                Write(text, conditional.Else);
                break;
            case CallExpression call:
                WriteCall(text, call);
                break;
            case PipeExpression pipe:
                Write(text, pipe.From);
                text.Append(pipe.IsArrow ? "|>" : "|");
                Write(text, pipe.To);
                break;
            case AssignExpression assign:
                Write(text, assign.Target);
                text.Append(BinaryOperators.TextOf(assign.Operator)).Append('=');
                Write(text, assign.Value);
                break;
            case NamedArgumentExpression argument:
                text.Append(argument.Name);
                if (argument.Value is not null)
                {
                    text.Append(':');
                    Write(text, argument.Value);
                }

                break;
            case NestedExpression nested:
                text.Append('(');
                Write(text, nested.Inner);
                text.Append(')');
                break;
            case ArrayExpression array:
                text.Append('[');
                WriteList(text, array.Values, ",");
                text.Append(']');
                break;
            case ObjectExpression obj:
                WriteObject(text, obj);
                break;
            case InterpolatedExpression interpolated:
                WriteInterpolated(text, interpolated);
                break;
            case InterpolationExpression interpolation:
                text.Append('{');
                Write(text, interpolation.Inner);
                text.Append('}');
                break;
            case FunctionExpression function:
                text.Append(function.Source is { } source ? source.CodeOf(function.Function) : function.IsDeclaration ? "func ... end" : "do ... end");
                break;
            default:
                text.Append(node?.Example);
                break;
        }
    }

    private static void WriteList(StringBuilder text, List<Expression> items, string separator)
    {
        for (int i = 0; i < items.Count; i++)
        {
            text.Append(i == 0 ? string.Empty : separator);
            Write(text, items[i]);
        }
    }

    private static void WriteIndexer(StringBuilder text, IndexerExpression indexer)
    {
        if (indexer.Target is VariableExpression { Name: "$" } && indexer.Index is LiteralExpression { Value: int and >= 0, Quote: '\0' } index)
        {
            text.Append('$');
            Write(text, index);
            return;
        }

        Write(text, indexer.Target);
        text.Append('[');
        Write(text, indexer.Index);
        text.Append(']');
    }

    private static void WriteCall(StringBuilder text, CallExpression call)
    {
        Write(text, call.Target);
        if (call.IsExplicit)
        {
            text.Append('(');
            WriteList(text, call.Arguments, ",");
            text.Append(')');
        }
        else if (call.Arguments.Count > 0)
        {
            text.Append(' ');
            WriteList(text, call.Arguments, " ");
        }
    }

    private static void WriteObject(StringBuilder text, ObjectExpression obj)
    {
        text.Append('{');
        for (int i = 0; i < obj.Members.Count; i++)
        {
            var (name, quote, value, _) = obj.Members[i];
            text.Append(i == 0 ? string.Empty : ",");
            text.Append(quote == '\0' ? name : $"{quote}{name}{quote}").Append(':');
            Write(text, value);
        }

        text.Append('}');
    }

    private static void WriteInterpolated(StringBuilder text, InterpolatedExpression interpolated)
    {
        text.Append('$').Append(interpolated.Quote);
        foreach (var part in interpolated.Parts)
        {
            if (part is LiteralExpression { Value: string literal })
            {
                foreach (char c in literal)
                {
                    text.Append(EscapeOf(c, interpolated.Quote));
                }
            }
            else
            {
                Write(text, part);
            }
        }

        text.Append(interpolated.Quote);
    }

    private static void WriteLiteral(StringBuilder text, LiteralExpression literal)
    {
        switch (literal.Value)
        {
            case null:
                text.Append("null");
                break;
            case bool value:
                text.Append(value ? "true" : "false");
                break;
            case string value:
                char quote = literal.Quote == '\0' ? '"' : literal.Quote;
                text.Append(quote);
                foreach (char c in value)
                {
                    text.Append(quote == '`' ? (c == '`' ? "``" : c.ToString()) : EscapeOf(c, quote));
                }

                text.Append(quote);
                break;
            case double number:
                text.Append(WithPoint(number.ToString("R", CultureInfo.InvariantCulture)));
                break;
            case float number:
                text.Append(WithPoint(number.ToString("R", CultureInfo.InvariantCulture))).Append('f');
                break;
            case decimal number:
                text.Append(WithPoint(number.ToString(CultureInfo.InvariantCulture))).Append('m');
                break;
            default:
                text.Append(Convert.ToString(literal.Value, CultureInfo.InvariantCulture));
                break;
        }
    }

    /// <summary>A number that is no integer shows that it is none.</summary>
    private static string WithPoint(string number) => number.AsSpan().ContainsAny(".eEN") || number.EndsWith('y') ? number : number + ".0";

    private static string EscapeOf(char c, char quote) => c switch
    {
        '\\' => "\\\\",
        '\0' => "\\0",
        '\b' => "\\b",
        '\f' => "\\f",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\v' => "\\v",
        '"' when quote == '"' => "\\\"",
        '\'' when quote == '\'' => "\\'",
        _ => c.ToString(),
    };
}
