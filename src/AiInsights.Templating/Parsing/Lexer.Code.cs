namespace AiInsights.Templating.Parsing;

/// <summary>Operators, names and comments.</summary>
internal sealed partial class Lexer
{
    /// <summary>Reads one token of code; false when blanks or a comment were skipped.</summary>
    private bool ReadCode(out Token token)
    {
        int start = _at;
        if (_isInterpolationOpening)
        {
            _isInterpolationOpening = false;
            token = new Token(TokenKind.OpenInterpolatedBrace, _at - 1, _at - 1);
            return true;
        }

        if (_isInterpolationClosing)
        {
            _isInterpolationClosing = false;
            token = ReadInterpolated(start, _interpolations.Peek(), isFirst: false);
            return true;
        }

        char c = text[_at];
        switch (c)
        {
            case '\n' or '\r':
                token = ReadNewLine();
                return true;
            case '#':
                SkipComment();
                token = default;
                return false;
            case '"' or '\'':
                token = ReadString();
                return true;
            case '`':
                token = ReadVerbatim();
                return true;
            case '{':
                _braces++;
                _at++;
                token = new Token(TokenKind.OpenBrace, start, start);
                return true;
            case '}':
                token = ReadCloseBrace();
                return true;
            case '$' when Peek(1) is '"' or '\'':
                token = ReadInterpolated(start, Peek(1), isFirst: true);
                return true;
        }

        if (SkipBlanks(stopAtNewLine: true))
        {
            token = default;
            return false;
        }

        if (c == '$' || IsNameStart(c))
        {
            token = ReadName();
            return true;
        }

        if (char.IsDigit(c))
        {
            token = ReadNumber();
            return true;
        }

        token = ReadOperator(c);
        return true;
    }

    private static bool IsNameStart(char c) => c == '_' || char.IsLetter(c);

    private static bool IsNamePart(char c) => IsNameStart(c) || char.IsDigit(c);

    private Token ReadNewLine()
    {
        int start = _at;
        _at += Current == '\r' && Peek(1) == '\n' ? 2 : 1;
        SkipBlanks(stopAtNewLine: false);
        return new Token(TokenKind.NewLine, start, _at - 1);
    }

    private Token ReadName()
    {
        int start = _at;
        bool special = Current == '$';
        _at++;
        if (special && Current == '$')
        {
            _at++;
            return new Token(TokenKind.IdentifierSpecial, start, _at - 1);
        }

        while (IsNamePart(Current))
        {
            _at++;
        }

        return new Token(special ? TokenKind.IdentifierSpecial : TokenKind.Identifier, start, _at - 1);
    }

    private Token ReadCloseBrace()
    {
        int start = _at;
        if (_interpolations.Count > 0)
        {
            // The brace is read again as the first character of the text that goes on; so an object cannot stand in it.
            _isInterpolationClosing = true;
            return new Token(TokenKind.CloseInterpolatedBrace, start, start);
        }

        _at++;
        if (_braces > 0)
        {
            _braces--;
            return new Token(TokenKind.CloseBrace, start, start);
        }

        errors.Add((start, "Unexpected } while no matching {"));
        return new Token(TokenKind.CloseBrace, start, start);
    }

    private void SkipComment()
    {
        bool multi = Peek(1) == '#';
        _at += multi ? 2 : 1;
        while (_at < text.Length && !IsExit(_at))
        {
            char c = text[_at];
            if (!multi && c is '\r' or '\n')
            {
                return;
            }

            _at++;
            if (multi && c == '#' && Current == '#')
            {
                _at++;
                return;
            }
        }
    }

    private Token Take(TokenKind kind, int length)
    {
        int start = _at;
        _at += length;
        return new Token(kind, start, _at - 1);
    }

    private Token ReadOperator(char c)
    {
        char next = Peek(1);
        return (c, next) switch
        {
            (';', _) => Take(TokenKind.SemiColon, 1),
            (':', _) => Take(TokenKind.Colon, 1),
            ('@', _) => Take(TokenKind.Arroba, 1),
            ('^', '^') => Take(TokenKind.DoubleCaret, 2),
            ('^', _) => Take(TokenKind.Caret, 1),
            ('*', '=') => Take(TokenKind.AsteriskEqual, 2),
            ('*', _) => Take(TokenKind.Asterisk, 1),
            ('/', '/') => Peek(2) == '=' ? Take(TokenKind.DoubleDivideEqual, 3) : Take(TokenKind.DoubleDivide, 2),
            ('/', '=') => Take(TokenKind.DivideEqual, 2),
            ('/', _) => Take(TokenKind.Divide, 1),
            ('+', '+') => Take(TokenKind.DoublePlus, 2),
            ('+', '=') => Take(TokenKind.PlusEqual, 2),
            ('+', _) => Take(TokenKind.Plus, 1),
            ('-', '-') => Take(TokenKind.DoubleMinus, 2),
            ('-', '=') => Take(TokenKind.MinusEqual, 2),
            ('-', _) => Take(TokenKind.Minus, 1),
            ('%', '=') => Take(TokenKind.PercentEqual, 2),
            ('%', _) => Take(TokenKind.Percent, 1),
            (',', _) => Take(TokenKind.Comma, 1),
            ('&', '&') => Take(TokenKind.DoubleAmp, 2),
            ('&', _) => Take(TokenKind.Amp, 1),
            ('?', '?') => Take(TokenKind.DoubleQuestion, 2),
            ('?', '.') => Take(TokenKind.QuestionDot, 2),
            ('?', '!') => Take(TokenKind.QuestionExclamation, 2),
            ('?', _) => Take(TokenKind.Question, 1),
            ('|', '|') => Take(TokenKind.DoubleVerticalBar, 2),
            ('|', '>') => Take(TokenKind.PipeGreater, 2),
            ('|', _) => Take(TokenKind.VerticalBar, 1),
            ('.', '.') => ReadDots(),
            ('.', _) => Take(TokenKind.Dot, 1),
            ('!', '=') => Take(TokenKind.ExclamationEqual, 2),
            ('!', _) => Take(TokenKind.Exclamation, 1),
            ('=', '=') => Take(TokenKind.DoubleEqual, 2),
            ('=', _) => Take(TokenKind.Equal, 1),
            ('<', '=') => Take(TokenKind.LessEqual, 2),
            ('<', '<') => Take(TokenKind.DoubleLessThan, 2),
            ('<', _) => Take(TokenKind.Less, 1),
            ('>', '=') => Take(TokenKind.GreaterEqual, 2),
            ('>', '>') => Take(TokenKind.DoubleGreaterThan, 2),
            ('>', _) => Take(TokenKind.Greater, 1),
            ('(', _) => Take(TokenKind.OpenParen, 1),
            (')', _) => Take(TokenKind.CloseParen, 1),
            ('[', _) => Take(TokenKind.OpenBracket, 1),
            (']', _) => Take(TokenKind.CloseBracket, 1),
            _ => Take(TokenKind.Invalid, 1),
        };
    }

    private Token ReadDots() => Peek(2) switch
    {
        '<' => Take(TokenKind.DoubleDotLess, 3),
        '.' => Take(TokenKind.TripleDot, 3),
        _ => Take(TokenKind.DoubleDot, 2),
    };
}
