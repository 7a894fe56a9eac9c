namespace AiInsights.Templating.Parsing;

/// <summary>Numbers and texts.</summary>
internal sealed partial class Lexer
{
    private static bool IsNumberSuffix(char c) => c is 'f' or 'F' or 'd' or 'D' or 'm' or 'M';

    private Token ReadNumber()
    {
        int start = _at;
        bool isZero = Current == '0';
        _at++;
        if (isZero && Current == 'x')
        {
            return ReadHexa(start);
        }

        if (isZero && Current == 'b')
        {
            return ReadBinary(start);
        }

        while (char.IsDigit(Current) || Current == '_')
        {
            _at++;
        }

        bool isFloat = false;
        if (Current == '.')
        {
            char next = Peek(1);
            if (next != '.' && (IsNumberSuffix(next) || !char.IsLetter(next) || next is 'e' or 'E'))
            {
                isFloat = true;
                _at++;
                SkipDigits();
            }
        }

        if (Current is 'e' or 'E')
        {
            _at++;
            if (Current is '+' or '-')
            {
                _at++;
            }

            if (!char.IsDigit(Current))
            {
                return Invalid(_at, _at, _at, "Expecting at least one digit after the exponent");
            }

            SkipDigits();
        }

        if (IsNumberSuffix(Current) && !IsNamePart(Peek(1)))
        {
            isFloat = true;
            _at++;
        }

        return new Token(isFloat ? TokenKind.Float : TokenKind.Integer, start, _at - 1);
    }

    private void SkipDigits()
    {
        while (char.IsDigit(Current))
        {
            _at++;
        }
    }

    private Token ReadHexa(int start)
    {
        int digitsAt = ++_at;
        bool found = false;
        while (Current == '_' || Hex.Contains(Current))
        {
            found |= Current != '_';
            _at++;
        }

        if (Current is 'u' or 'U' && !IsNamePart(Peek(1)))
        {
            _at++;
        }

        return found
            ? new Token(TokenKind.HexaInteger, start, _at - 1)
            : Invalid(start, digitsAt - 1, start, "Invalid hex number, expecting at least a hex digit [0-9a-fA-F] after 0x");
    }

    private Token ReadBinary(int start)
    {
        int digitsAt = ++_at;
        bool found = false;
        bool dot = false;
        while (Current is '_' or '0' or '1')
        {
            found |= Current != '_';
            _at++;
            if (Current == '.' && !dot && Peek(1) is '0' or '1' && Current == '.')
            {
                dot = true;
                _at++;
            }
        }

        if (!IsNamePart(Peek(1)) && (Current is 'u' or 'U' || (dot && Current is 'f' or 'F' or 'd' or 'D')))
        {
            _at++;
        }

        return found
            ? new Token(TokenKind.BinaryInteger, start, _at - 1)
            : Invalid(start, digitsAt - 1, start, "Invalid binary number, expecting at least a binary digit 0 or 1 after 0b");
    }

    private Token ReadString()
    {
        int start = _at;
        char quote = Current;
        _at++;
        while (true)
        {
            if (_at >= text.Length)
            {
                return Invalid(_at - 1, _at - 1, _at - 1, $"Unexpected end of file while parsing a string not terminated by a {quote}");
            }

            char c = text[_at];
            if (c == '\\')
            {
                _at++;
                ReadEscapeSequence(allowBrace: false);
            }
            else
            {
                _at++;
                if (c == quote)
                {
                    return new Token(TokenKind.String, start, _at - 1);
                }
            }
        }
    }

    /// <summary>Reads a part of an interpolated text: from its $ or from a closing brace up to the next brace or the closing quote.</summary>
    private Token ReadInterpolated(int start, char quote, bool isFirst)
    {
        _at += isFirst ? 2 : 1;
        while (true)
        {
            if (_at >= text.Length)
            {
                return Invalid(_at - 1, _at - 1, _at - 1, $"Unexpected end of file while parsing a string not terminated by a {quote}");
            }

            char c = text[_at++];
            if (c == '\\')
            {
                ReadEscapeSequence(allowBrace: true);
            }
            else if (c == '{')
            {
                if (isFirst)
                {
                    _interpolations.Push(quote);
                }

                _isInterpolationOpening = true;
                return new Token(isFirst ? TokenKind.BeginInterpolatedString : TokenKind.ContinuationInterpolatedString, start, _at - 1);
            }
            else if (c == quote)
            {
                if (!isFirst)
                {
                    _interpolations.Pop();
                }

                return new Token(isFirst ? TokenKind.InterpolatedString : TokenKind.EndingInterpolatedString, start, _at - 1);
            }
        }
    }

    private void ReadEscapeSequence(bool allowBrace)
    {
        char c = Current;
        switch (c)
        {
            case '\r':
                _at += Peek(1) == '\n' ? 2 : 1;
                return;
            case '\n' or '0' or '\'' or '"' or '\\' or 'b' or 'f' or 'n' or 'r' or 't' or 'v':
                _at++;
                return;
            case '{' when allowBrace:
                _at++;
                return;
            case 'u' or 'x':
                _at++;
                if (!SkipHexDigits(c == 'u' ? 4 : 2))
                {
                    string message = c == 'u'
                        ? $"Unexpected hex number `{Current}` following `\\u`. Expecting `\\u0000` to `\\uffff`."
                        : $"Unexpected hex number `{Current}` following `\\x`. Expecting `\\x00` to `\\xff`";
                    errors.Add((_at, message));
                    break;
                }

                return;
        }

        errors.Add((_at, $"Unexpected escape character `{Current}` in string. Only 0 ' \\ \" b f n r t v u0000-uFFFF x00-xFF are allowed"));
    }

    private bool SkipHexDigits(int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (!Hex.Contains(Current))
            {
                return false;
            }

            _at++;
        }

        return true;
    }

    private Token ReadVerbatim()
    {
        int start = _at;
        _at++;
        while (true)
        {
            if (_at >= text.Length)
            {
                return Invalid(_at - 1, _at - 1, _at - 1, "Unexpected end of file while parsing a verbatim string not terminated by a `");
            }

            if (text[_at++] != '`')
            {
                continue;
            }

            if (Current != '`')
            {
                return new Token(TokenKind.VerbatimString, start, _at - 1);
            }

            _at++;
        }
    }
}
