using AiInsights.Templating.Syntax;

namespace AiInsights.Templating.Parsing;

/// <summary>One method a keyword.</summary>
internal sealed partial class Parser
{
    private IfStatement ParseIf(bool isElseIf)
    {
        var statement = Open(new IfStatement { IsElseIf = isElseIf });
        Advance();
        statement.Condition = ExpectExpression(statement, allowAssignment: false);
        if (ExpectEndOfStatement())
        {
            statement.Then = ParseBlock(statement);
        }

        return Close(statement);
    }

    private Statement ParseElse()
    {
        var next = Peek();
        if (next.Kind == TokenKind.Identifier && next.Is("if", _text))
        {
            Advance();
            return ParseIf(isElseIf: true);
        }

        var statement = Open(new ElseStatement());
        Advance();
        if (ExpectEndOfStatement())
        {
            statement.Body = ParseBlock(statement);
        }

        return Close(statement);
    }

    private CaseStatement ParseCase()
    {
        var statement = Open(new CaseStatement());
        Advance();
        statement.Value = ExpectExpression(statement, allowAssignment: false);
        if (ExpectEndOfStatement())
        {
            statement.Body = ParseBlock(statement);
        }

        return Close(statement);
    }

    private WhenStatement ParseWhen()
    {
        var statement = Open(new WhenStatement());
        Advance();
        while (IsStartOfExpression())
        {
            int before = _current.Start;
            var value = ParseExpression(statement, mode: ExpressionMode.When);
            if (value is null || _current.Start == before)
            {
                break;
            }

            statement.Values.Add(value);
            if (_current.Kind is TokenKind.Comma or TokenKind.DoubleVerticalBar)
            {
                Advance();
            }
        }

        if (statement.Values.Count == 0)
        {
            Error("When is expecting at least one value.");
        }

        if (ExpectEndOfStatement())
        {
            statement.Body = ParseBlock(statement);
        }

        return Close(statement);
    }

    private ForStatement ParseFor(bool isTableRow)
    {
        var statement = Open(new ForStatement { IsTableRow = isTableRow });
        Advance();
        statement.Variable = ExpectExpression(statement, mode: ExpressionMode.Basic);
        if (statement.Variable is not null)
        {
            if (!statement.Variable.IsPath)
            {
                Error(statement, $"Expecting a variable instead of `{statement.Variable}`");
            }

            if (IsAt("in"))
            {
                Advance();
            }
            else
            {
                Error(statement, $"Expecting 'in' word instead of `{Quoted}`");
            }

            statement.Iterator = ExpectExpression(statement);
            if (ExpectEndOfStatement())
            {
                statement.Body = ParseBlock(statement);
            }
        }

        return Close(statement);
    }

    private WhileStatement ParseWhile()
    {
        var statement = Open(new WhileStatement());
        Advance();
        statement.Condition = ExpectExpression(statement, allowAssignment: false);
        if (ExpectEndOfStatement())
        {
            statement.Body = ParseBlock(statement);
        }

        return Close(statement);
    }

    private CaptureStatement ParseCapture()
    {
        var statement = Open(new CaptureStatement());
        Advance();
        statement.Target = ExpectExpression(statement);
        ExpectEndOfStatement();
        statement.Body = ParseBlock(statement);
        return Close(statement);
    }

    private WithStatement ParseWith()
    {
        var statement = Open(new WithStatement());
        Advance();
        statement.Target = ExpectExpression(statement);
        if (ExpectEndOfStatement())
        {
            statement.Body = ParseBlock(statement);
        }

        return Close(statement);
    }

    private WrapStatement ParseWrap()
    {
        var statement = Open(new WrapStatement());
        Advance();
        statement.Target = ExpectExpression(statement);
        if (ExpectEndOfStatement())
        {
            statement.Body = ParseBlock(statement);
        }

        return Close(statement);
    }

    private ImportStatement ParseImport()
    {
        var statement = Open(new ImportStatement());
        Advance();
        statement.Expression = ExpectExpression(statement);
        ExpectEndOfStatement();
        return Close(statement);
    }

    private ReadOnlyStatement ParseReadOnly()
    {
        var statement = Open(new ReadOnlyStatement());
        Advance();
        statement.Variable = ExpectVariable(statement);
        ExpectEndOfStatement();
        return Close(statement);
    }

    private ReturnStatement ParseReturn()
    {
        var statement = Open(new ReturnStatement());
        Advance();
        if (IsStartOfExpression())
        {
            statement.Expression = ParseExpression(statement);
        }

        ExpectEndOfStatement();
        return Close(statement);
    }

    private VariableExpression? ExpectVariable(SyntaxNode parent)
    {
        if (_current.Kind is not (TokenKind.Identifier or TokenKind.IdentifierSpecial))
        {
            Error(parent, $"Expecting a variable instead of `{Quoted}`");
            return null;
        }

        var expression = ParseVariable();
        if (expression is VariableExpression variable)
        {
            return variable;
        }

        Error(parent, $"Unexpected variable `{expression}`");
        return null;
    }

    private FunctionStatement ParseFunction(bool isAnonymous)
    {
        var function = Open(new FunctionStatement());
        int levelBefore = _expressionLevel;
        _expressionLevel = 0;
        Advance();
        if (!isAnonymous)
        {
            function.Name = ExpectVariable(function);
        }

        if (_current.Kind == TokenKind.OpenParen)
        {
            function.Parameters = ParseParameters(function);
        }

        ExpectEndOfStatement();
        function.Body = ParseBlock(function, endStatementAfterEnd: !isAnonymous);
        _expressionLevel = levelBefore;
        return Close(function);
    }

    private List<FunctionParameter> ParseParameters(FunctionStatement function)
    {
        var parameters = new List<FunctionParameter>();
        bool hasVariable = false;
        bool hasOptional = false;
        Advance();
        for (bool isFirst = true; ; isFirst = false)
        {
            if (_current.Kind == TokenKind.CloseParen)
            {
                Advance();
                return parameters;
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
                break;
            }

            var name = ExpectVariable(function);
            if (name is null)
            {
                break;
            }

            if (name.IsLocal)
            {
                Error(name.Start, "Expecting only a simple name parameter for a function");
            }

            var parameter = new FunctionParameter { Name = name.Name };
            if (_current.Kind == TokenKind.Equal)
            {
                if (hasVariable)
                {
                    Error(name.Start, "Cannot declare an optional parameter after a variable parameter (`...`).");
                }

                hasOptional = true;
                Advance();
                var value = ExpectExpression(parameter);
                parameter.Default = value as LiteralExpression;
                if (parameter.Default is null)
                {
                    Error(name.Start, "Expecting only a literal for an optional parameter value.");
                }
            }
            else if (_current.Kind == TokenKind.TripleDot)
            {
                if (hasVariable)
                {
                    Error(name.Start, "Cannot declare multiple variable parameters.");
                }

                hasVariable = true;
                hasOptional = true;
                parameter.IsVariable = true;
                Advance();
            }
            else if (hasOptional)
            {
                Error(name.Start, "Cannot declare a normal parameter after an optional parameter.");
            }

            parameters.Add(parameter);
        }

        Error("Expecting a closing parenthesis for a function call.");
        return parameters;
    }
}
