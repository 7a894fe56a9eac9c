using AiInsights.Templating.Syntax;

namespace AiInsights.Templating.Parsing;

/// <summary>Blocks and their statements.</summary>
internal sealed partial class Parser
{
    private BlockStatement ParseBlock(SyntaxNode parent, bool endStatementAfterEnd = true)
    {
        var outer = _block;
        int depthBefore = _depth;
        _blockLevel++;
        EnterDepth();
        var block = Open(new BlockStatement());
        _block = block;
        bool hasEnd = false;
        while (TryParseStatement(parent, endStatementAfterEnd, out var statement, out hasEnd))
        {
            if (statement is not null)
            {
                block.Statements.Add(statement);
            }

            if (hasEnd)
            {
                if (_blockLevel == 1)
                {
                    Error(parent, _previous.End, "Found <end> statement without a corresponding beginning of a block");
                }

                break;
            }
        }

        if (!hasEnd && _blockLevel > 1)
        {
            Error(parent, _previous.Start, "The <end> statement was not found");
        }

        _depth = depthBefore;
        _blockLevel--;
        _block = outer;
        return Close(block);
    }

    private bool TryParseStatement(SyntaxNode parent, bool endStatementAfterEnd, out Statement? statement, out bool hasEnd)
    {
        hasEnd = false;
        statement = null;
        while (true)
        {
            if (_hasFatalError)
            {
                return false;
            }

            switch (_current.Kind)
            {
                case TokenKind.Eof:
                    return false;
                case TokenKind.Raw or TokenKind.Escape:
                    statement = new RawStatement { Start = _current.Start, End = _current.End, IsEscape = _current.Kind == TokenKind.Escape };
                    Advance();
                    if (parent is CaseStatement)
                    {
                        statement = null;
                        continue;
                    }

                    return true;
                case TokenKind.CodeEnter or TokenKind.CodeExit or TokenKind.EscapeEnter or TokenKind.EscapeExit:
                    statement = ParseEscape();
                    return true;
                case TokenKind.NewLine or TokenKind.SemiColon when _inCode:
                    Advance();
                    continue;
                case TokenKind.Identifier or TokenKind.IdentifierSpecial when _inCode:
                    return ParseNamedStatement(parent, endStatementAfterEnd, ref statement, ref hasEnd);
                default:
                    if (IsStartOfExpression())
                    {
                        statement = ParseExpressionStatement();
                        return true;
                    }

                    Error($"Unexpected token {Quoted}");
                    return false;
            }
        }
    }

    private EscapeStatement ParseEscape()
    {
        bool isCodeEnter = _current.Kind == TokenKind.CodeEnter;
        if (isCodeEnter && _inCode)
        {
            Error("Unexpected token while already in a code block");
        }
        else if (_current.Kind == TokenKind.CodeExit && !_inCode)
        {
            Error("Unexpected code block exit '}}' while no code block enter '{{' has been found");
        }

        _inCode = isCodeEnter;
        var escape = Open(new EscapeStatement { IsEntering = isCodeEnter || _current.Kind == TokenKind.EscapeEnter });
        Advance();
        if (isCodeEnter && _block is { Statements.Count: > 0 } && _block.Statements[^1] is RawStatement raw)
        {
            escape.Indent = IndentBefore(raw.End);
        }

        return Close(escape);
    }

    private string? IndentBefore(int end)
    {
        for (int i = end; i >= 0; i--)
        {
            if (_text[i] == '\n')
            {
                return _text.Substring(i + 1, end - i);
            }

            if (!char.IsWhiteSpace(_text[i]))
            {
                return null;
            }
        }

        return _text[..(end + 1)];
    }

    private bool ParseNamedStatement(SyntaxNode parent, bool endStatementAfterEnd, ref Statement? statement, ref bool hasEnd)
    {
        var start = _current;
        string word = CurrentText;
        if (parent is CaseStatement && word is not ("end" or "when" or "else"))
        {
            Error($"Unexpected statement/expression `{word}` in the body of a `case` statement. Only `when`/`else` are expected.");
        }

        switch (word)
        {
            case "end":
                hasEnd = true;
                statement = ParseEnd(endStatementAfterEnd);
                return true;
            case "when":
                hasEnd = true;
                return ParseWhenOf(parent, start, ref statement);
            case "else":
                hasEnd = true;
                return ParseElseOf(parent, start);
            case "wrap":
                statement = ParseWrap();
                return true;
            case "if":
                statement = ParseIf(isElseIf: false);
                return true;
            case "case":
                statement = ParseCase();
                return true;
            case "for" or "tablerow" when Peek().Kind != TokenKind.Dot:
                statement = ParseFor(word == "tablerow");
                return true;
            case "while" when Peek().Kind != TokenKind.Dot:
                statement = ParseWhile();
                return true;
            case "with":
                statement = ParseWith();
                return true;
            case "import":
                statement = ParseImport();
                return true;
            case "readonly":
                statement = ParseReadOnly();
                return true;
            case "break":
                statement = ParseWord(new BreakStatement());
                return true;
            case "continue":
                statement = ParseWord(new ContinueStatement());
                return true;
            case "func":
                statement = ParseFunction(isAnonymous: false);
                return true;
            case "ret":
                statement = ParseReturn();
                return true;
            case "capture":
                statement = ParseCapture();
                return true;
            default:
                statement = ParseExpressionStatement();
                return true;
        }
    }

    private bool ParseWhenOf(SyntaxNode parent, Token start, ref Statement? statement)
    {
        var when = ParseWhen();
        switch (parent)
        {
            case WhenStatement previous:
                previous.Next = when;
                return true;
            case CaseStatement:
                statement = when;
                return true;
            default:
                Error(start.Start, "A `when` condition must be preceded by another `when`/`else`/`case` condition");
                return false;
        }
    }

    private bool ParseElseOf(SyntaxNode parent, Token start)
    {
        var next = ParseElse();
        switch (parent)
        {
            case IfStatement previous:
                previous.Else = next;
                return true;
            case WhenStatement previous:
                previous.Next = next;
                return true;
            case ForStatement loop when next is ElseStatement last:
                loop.Else = last;
                return true;
            case ForStatement:
                Error(next.Start, "Invalid if/else combination within a for statement.");
                return true;
            default:
                Error(start.Start, "A else condition must be preceded by another if/else/when condition or a for loop.");
                return false;
        }
    }

    private EndStatement ParseEnd(bool endStatementAfterEnd)
    {
        var end = Open(new EndStatement());
        Advance();
        if (endStatementAfterEnd)
        {
            ExpectEndOfStatement();
        }

        return Close(end);
    }

    private T ParseWord<T>(T statement)
        where T : Statement
    {
        Open(statement);
        Advance();
        ExpectEndOfStatement();
        return Close(statement);
    }

    private Statement ParseExpressionStatement()
    {
        var statement = Open(new ExpressionStatement());
        var expression = ExpectExpression(statement);
        if (expression is FunctionExpression { IsDeclaration: true } declaration)
        {
            return declaration.Function;
        }

        statement.Expression = expression;
        ExpectEndOfStatement();
        return Close(statement);
    }
}
