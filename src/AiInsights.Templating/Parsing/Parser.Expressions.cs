using AiInsights.Templating.Syntax;

namespace AiInsights.Templating.Parsing;

/// <summary>Expressions: calls without parentheses, pipes and operators by precedence.</summary>
internal sealed partial class Parser
{
    private Expression? ExpectExpression(SyntaxNode parent, Expression? parentExpression = null, int precedence = 0, string? message = null, ExpressionMode mode = ExpressionMode.Default, bool allowAssignment = true)
    {
        if (IsStartOfExpression())
        {
            return ParseExpression(parent, parentExpression, precedence, mode, allowAssignment);
        }

        Error(parent, _current.Start, message ?? $"Expecting <expression> instead of `{Quoted}`");
        return null;
    }

    private bool IsStartOfExpression() => _current.Kind switch
    {
        TokenKind.Exclamation or TokenKind.Minus or TokenKind.Plus or TokenKind.Arroba or TokenKind.Caret or TokenKind.DoublePlus or TokenKind.DoubleMinus => true,
        TokenKind.Identifier or TokenKind.IdentifierSpecial or TokenKind.Integer or TokenKind.HexaInteger or TokenKind.BinaryInteger or TokenKind.Float => true,
        TokenKind.String or TokenKind.VerbatimString or TokenKind.BeginInterpolatedString or TokenKind.InterpolatedString => true,
        TokenKind.ContinuationInterpolatedString or TokenKind.EndingInterpolatedString => true,
        TokenKind.OpenParen or TokenKind.OpenBrace or TokenKind.OpenBracket => true,
        _ => false,
    };

    private bool IsInterpolating => _current.Kind is TokenKind.ContinuationInterpolatedString or TokenKind.EndingInterpolatedString
        or TokenKind.OpenInterpolatedBrace or TokenKind.CloseInterpolatedBrace;

    private bool IsAfterBlank => _current.Start > 0 && char.IsWhiteSpace(_text[_current.Start - 1]);

    private Expression? ParseExpression(SyntaxNode parent, Expression? parentExpression = null, int precedence = 0, ExpressionMode mode = ExpressionMode.Default, bool allowAssignment = true)
    {
        int depthBefore = _depth;
        _expressionLevel++;
        EnterDepth();
        try
        {
            return _hasFatalError ? null : ParseOperands(parent, parentExpression, precedence, mode, allowAssignment);
        }
        finally
        {
            _depth = depthBefore;
            _expressionLevel--;
        }
    }

    private Expression? ParseOperands(SyntaxNode parent, Expression? parentExpression, int precedence, ExpressionMode originalMode, bool allowAssignment)
    {
        int enteringPrecedence = precedence;
        var mode = originalMode == ExpressionMode.When ? ExpressionMode.Default : originalMode;
        CallExpression? call = null;
        int count = 0;

    nextOperand:
        count++;
        var left = ParseOperand();
        if (left is null)
        {
            Error(call is null
                ? $"Unexpected token `{Quoted}` while parsing expression"
                : $"Unexpected token `{Quoted}` while parsing function call `{call}`");
            return null;
        }

        if (left is VariableExpression { Name: "$$" })
        {
            if (count != 1 || _expressionLevel > 1)
            {
                Error("Cannot use block delegate $$ in a nested expression");
            }

            if (parent is not ExpressionStatement)
            {
                Error(parent, "Cannot use block delegate $$ outside an expression statement");
            }

            return left;
        }

        bool isAnonymous = left is FunctionExpression;
        while (!isAnonymous && !IsInterpolating)
        {
            if (_current.Kind is TokenKind.Dot or TokenKind.QuestionDot)
            {
                var next = Peek();
                if (next.Kind != TokenKind.Identifier)
                {
                    Error(next.Start, $"Invalid token `{next.Kind}`. The dot operator is expected to be followed by a plain identifier");
                    return left;
                }

                left = ParseMember(left);
                if (left is null)
                {
                    return null;
                }

                continue;
            }

            if (_current.Kind is TokenKind.DoublePlus or TokenKind.DoubleMinus)
            {
                if (!left.IsPath)
                {
                    Error("The operand of an increment or decrement operator must be a variable, property or indexer");
                }

                int step = _current.Kind == TokenKind.DoublePlus ? 1 : -1;
                var increment = new IncrementExpression { Start = left.Start, Target = left, Step = step, IsPostfix = true };
                Advance();
                left = Close(increment);
            }

            if (_current.Kind == TokenKind.OpenBracket && (left.IsPath || left is LiteralExpression or CallExpression) && !IsAfterBlank)
            {
                left = ParseIndexer(left, call, mode);
                continue;
            }

            if (mode == ExpressionMode.Basic)
            {
                break;
            }

            if (mode != ExpressionMode.NoNamedArgument && _current.Kind == TokenKind.Colon)
            {
                if (left is not VariableExpression name)
                {
                    Error(left.Start, "Expecting a simple global or local variable before `:` in order to create a named argument");
                    break;
                }

                Advance();
                var named = new NamedArgumentExpression { Start = left.Start, Name = name.Name, Value = ExpectExpression(parent) };
                left = Close(named);
                break;
            }

            if (_current.Kind == TokenKind.Equal && left is CallExpression { IsExplicit: true, IsClosed: true } declared && IsDeclaration(declared))
            {
                left = ParseInlineFunction(declared, allowAssignment);
                break;
            }

            if (IsAssignment(_current.Kind))
            {
                left = ParseAssignment(left, call, parentExpression, allowAssignment);
                break;
            }

            var op = BinaryOperators.FromToken(_current.Kind);
            if (op != BinaryOperator.None)
            {
                if (originalMode == ExpressionMode.When && op == BinaryOperator.Or)
                {
                    break;
                }

                int newPrecedence = BinaryOperators.PrecedenceOf(op);
                if (newPrecedence <= precedence)
                {
                    if (enteringPrecedence == 0)
                    {
                        precedence = 0;
                        continue;
                    }

                    break;
                }

                EnterDepth();
                left = ParseBinary(left, op, newPrecedence, call ?? parentExpression, mode);
                continue;
            }

            if (_current.Kind == TokenKind.Question)
            {
                if (precedence > 0)
                {
                    break;
                }

                if (call is not null)
                {
                    call.Arguments.Add(left);
                    left = Close(call);
                    call = null;
                }

                left = ParseConditional(left);
                break;
            }

            if (IsStartOfExpression())
            {
                if (parentExpression is not null)
                {
                    break;
                }

                if (_current.Kind == TokenKind.Identifier && (parent is ForStatement || Peek().Kind == TokenKind.Colon))
                {
                    bool goOn = ParseNamedArguments(parent, ref left, ref call);
                    if (goOn)
                    {
                        goto nextOperand;
                    }

                    if (_current.Kind is TokenKind.VerticalBar or TokenKind.PipeGreater)
                    {
                        continue;
                    }

                    break;
                }

                bool isExplicit = _current.Kind == TokenKind.OpenParen && !IsAfterBlank;
                if (isExplicit)
                {
                    left = ParseExplicitCall(left);
                    continue;
                }

                if (call is null)
                {
                    call = new CallExpression { Start = left.Start, Target = left };
                }
                else
                {
                    call.Arguments.Add(left);
                    call.End = left.End;
                    if (left is FunctionExpression)
                    {
                        break;
                    }
                }

                goto nextOperand;
            }

            if (enteringPrecedence > 0)
            {
                break;
            }

            if (parent is PipeExpression && call is null && left.IsPath)
            {
                left = new CallExpression { Start = left.Start, End = left.End, Target = left };
            }

            if (_current.Kind is TokenKind.VerticalBar or TokenKind.PipeGreater)
            {
                if (call is not null)
                {
                    // Scriban leaves the end of the call where it was, and reports what is missing there.
                    call.Arguments.Add(left);
                    left = call;
                }

                return ParsePipe(left);
            }

            break;
        }

        if (call is not null)
        {
            if (!call.IsClosed)
            {
                call.Arguments.Add(left);
                call.End = left.End;
            }

            return call;
        }

        return left is CallExpression { IsExplicit: true } whole ? Close(whole) : left;
    }
}
