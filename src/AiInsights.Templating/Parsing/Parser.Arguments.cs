using AiInsights.Templating.Syntax;

namespace AiInsights.Templating.Parsing;

/// <summary>Expressions: arguments with a name.</summary>
internal sealed partial class Parser
{
    /// <summary>Reads <c>name: value</c> behind a call or a loop; true when more plain arguments follow.</summary>
    private bool ParseNamedArguments(SyntaxNode parent, ref Expression left, ref CallExpression? call)
    {
        var loop = parent as ForStatement;
        if (loop is null)
        {
            if (call is null)
            {
                call = new CallExpression { Start = left.Start, End = left.End, Target = left };
            }
            else
            {
                call.Arguments.Add(left);
            }
        }

        while (_current.Kind == TokenKind.Identifier && (loop is not null || Peek().Kind == TokenKind.Colon))
        {
            var argument = Open(new NamedArgumentExpression());
            var name = ParseVariable();
            if (name is not VariableExpression variable)
            {
                Error(name.Start, "Invalid identifier passed as a named argument. Expecting a simple variable name");
                break;
            }

            argument.Name = variable.Name;
            Close(argument);
            if (_current.Kind == TokenKind.Colon)
            {
                Advance();
                argument.Value = ExpectExpression(parent, mode: ExpressionMode.Basic);
                argument.End = argument.Value?.End ?? argument.End;
            }

            if (loop is not null)
            {
                loop.Arguments.Add(argument);
            }
            else
            {
                call!.Arguments.Add(argument);
                call.End = argument.End;
                if (argument.Value is FunctionExpression)
                {
                    break;
                }
            }
        }

        if (loop is not null || !IsStartOfExpression())
        {
            if (call is not null)
            {
                // The call that a loop walks ends, for messages, behind the arguments of the loop.
                call.End = loop is { Arguments: [.., var last] } ? last.End : call.End;
                left = call;
                call = null;
            }

            return false;
        }

        return true;
    }
}
