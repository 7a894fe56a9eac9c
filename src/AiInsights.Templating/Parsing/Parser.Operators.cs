using AiInsights.Templating.Syntax;

namespace AiInsights.Templating.Parsing;

/// <summary>Operators, assignments, calls and object initializers.</summary>
internal sealed partial class Parser
{
    private ObjectExpression ParseObject()
    {
        var obj = Open(new ObjectExpression());
        _skipNewLines++;
        Advance();
        bool hasError = false;
        bool expectsEnd = false;
        while (_current.Kind != TokenKind.CloseBrace)
        {
            if (expectsEnd || _current.Kind is not (TokenKind.Identifier or TokenKind.String or TokenKind.BeginInterpolatedString or TokenKind.InterpolatedString))
            {
                hasError = true;
                Error($"Unexpected token `{Quoted}` while parsing object initializer. Expecting a simple identifier for the member name.");
                break;
            }

            var nameToken = _current;
            Expression? name = _current.Kind switch
            {
                TokenKind.String => ParseText(),
                TokenKind.Identifier => ParseVariable(),
                _ => ParseInterpolated(),
            };
            if (name is not VariableExpression && name is not LiteralExpression { Value: string })
            {
                hasError = true;
                Error(nameToken.Start, name is LiteralExpression literal
                    ? $"Invalid literal member `{literal.Value}/{literal.Value?.GetType()}` found for object initializer member name. Only literal string or identifier name are allowed"
                    : $"Unexpected member type `{name}/{name.TypeName}` found for object initializer member name");
                break;
            }

            string text = name is VariableExpression variable ? variable.Name : (string)((LiteralExpression)name).Value!;
            if (_current.Kind != TokenKind.Colon)
            {
                hasError = true;
                Error($"Unexpected token `{Quoted}` Expecting a colon : after identifier `{(name as VariableExpression)?.Name}` for object initializer member name");
                break;
            }

            Advance();
            if (!IsStartOfExpression())
            {
                hasError = true;
                Error($"Unexpected token `{Quoted}`. Expecting an expression for the value of the member.");
                break;
            }

            var value = ParseExpression(obj);
            if (value is null)
            {
                hasError = true;
                break;
            }

            obj.Members.Add((text, name is LiteralExpression { Quote: var quote } ? quote : '\0', value, nameToken.Start));
            expectsEnd = _current.Kind != TokenKind.Comma;
            if (!expectsEnd)
            {
                Advance();
            }
        }

        _skipNewLines--;
        if (!hasError)
        {
            Expect(TokenKind.CloseBrace, "}");
        }

        return Close(obj);
    }

    private IncrementExpression ParseIncrement()
    {
        var increment = Open(new IncrementExpression { Step = _current.Kind == TokenKind.DoublePlus ? 1 : -1 });
        Advance();
        increment.Target = ExpectExpression(increment, null, 210)!;
        if (increment.Target is not { IsPath: true })
        {
            Error("The operand of an increment or decrement operator must be a variable, property or indexer");
        }

        return Close(increment);
    }

    private UnaryExpression ParseUnary()
    {
        var unary = Open(new UnaryExpression { Operator = _text[_current.Start] });
        Advance();

        // @f ends where the path ends: what follows are further arguments of the call around.
        var mode = unary.Operator == '@' ? ExpressionMode.Basic : ExpressionMode.Default;
        unary.Right = ExpectExpression(unary, null, 200, mode: mode)!;
        return Close(unary);
    }

    private BinaryExpression ParseBinary(Expression left, BinaryOperator op, int precedence, Expression? parentExpression, ExpressionMode mode)
    {
        var binary = new BinaryExpression { Start = left.Start, Left = left, Operator = op, OperatorStart = _current.Start, OperatorEnd = _current.End };
        Advance();
        binary.Right = ExpectExpression(binary, parentExpression, precedence, $"Expecting an <expression> to the right of the operator instead of `{Quoted}`", mode)!;
        return Close(binary);
    }

    private ConditionalExpression ParseConditional(Expression condition)
    {
        var conditional = new ConditionalExpression { Start = condition.Start, Condition = condition };
        Advance();
        conditional.Then = ExpectExpression(conditional, mode: ExpressionMode.NoNamedArgument)!;
        Expect(TokenKind.Colon, ":");
        conditional.Else = ExpectExpression(conditional, mode: ExpressionMode.NoNamedArgument)!;
        return Close(conditional);
    }

    private static bool IsAssignment(TokenKind kind) => kind is TokenKind.Equal or TokenKind.PlusEqual or TokenKind.MinusEqual
        or TokenKind.AsteriskEqual or TokenKind.DivideEqual or TokenKind.DoubleDivideEqual or TokenKind.PercentEqual;

    private AssignExpression ParseAssignment(Expression target, CallExpression? call, Expression? parentExpression, bool allowAssignment)
    {
        var assign = new AssignExpression { Start = target.Start, Target = target };
        assign.Operator = _current.Kind switch
        {
            TokenKind.PlusEqual => BinaryOperator.Add,
            TokenKind.MinusEqual => BinaryOperator.Subtract,
            TokenKind.AsteriskEqual => BinaryOperator.Multiply,
            TokenKind.DivideEqual => BinaryOperator.Divide,
            TokenKind.DoubleDivideEqual => BinaryOperator.DivideRound,
            TokenKind.PercentEqual => BinaryOperator.Modulus,
            _ => BinaryOperator.None,
        };
        if (!target.IsPath || call is not null || _expressionLevel > 1 || !allowAssignment)
        {
            Error(assign, "Expression is only allowed for a top level assignment");
        }

        Advance();
        assign.Value = ExpectExpression(assign, parentExpression)!;
        return Close(assign);
    }

    private static bool IsDeclaration(CallExpression call)
    {
        return call.Target is VariableExpression { IsLocal: false } && call.Arguments.TrueForAll(a => a is VariableExpression { IsLocal: false });
    }

    private FunctionExpression ParseInlineFunction(CallExpression declared, bool allowAssignment)
    {
        if (_expressionLevel > 1 || !allowAssignment)
        {
            Error(declared, "Creating a function is only allowed for a top level assignment");
        }

        Advance();
        int levelBefore = _expressionLevel;
        _expressionLevel = 0;
        var function = new FunctionStatement
        {
            Start = declared.Start,
            Name = (VariableExpression)declared.Target,
            Parameters = declared.Arguments.ConvertAll(a => new FunctionParameter { Name = ((VariableExpression)a).Name }),
            Body = ParseExpressionStatement(),
        };
        _expressionLevel = levelBefore;
        Close(function);
        return new FunctionExpression { Start = function.Start, End = function.End, Function = function, IsDeclaration = true };
    }

    /// <summary>Reads the arguments; where the call ends is set by the last of them, as far as positions in messages are concerned.</summary>
    private CallExpression ParseExplicitCall(Expression target)
    {
        var call = new CallExpression { Start = target.Start, Target = target, IsExplicit = true };
        Advance();
        for (bool isFirst = true; ; isFirst = false)
        {
            if (_current.Kind == TokenKind.CloseParen)
            {
                Advance();
                call.IsClosed = true;
                return call;
            }

            if (!isFirst)
            {
                if (_current.Kind == TokenKind.Comma)
                {
                    Advance();
                }
                else
                {
                    Error("Expecting a comma to separate arguments in a function call.");
                }
            }

            if (!IsStartOfExpression())
            {
                Error("Expecting an expression for argument function calls instead of this token.");
                Error("Expecting a closing parenthesis for a function call.");
                return call;
            }

            var argument = ParseExpression(call);
            if (argument is null)
            {
                return call;
            }

            call.Arguments.Add(argument);
            call.End = argument.End;
        }
    }

    private PipeExpression ParsePipe(Expression from)
    {
        var pipe = new PipeExpression { Start = from.Start, From = from, IsArrow = _current.Kind == TokenKind.PipeGreater };
        _skipNewLines++;
        Advance();
        _skipNewLines--;
        pipe.To = ExpectExpression(pipe)!;
        return Close(pipe);
    }
}
