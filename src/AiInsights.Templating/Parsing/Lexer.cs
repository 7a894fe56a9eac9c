using System.Buffers;

namespace AiInsights.Templating.Parsing;

/// <summary>Cuts a template into tokens on demand. Blanks and comments never become tokens.</summary>
internal sealed partial class Lexer(string text, List<(int Start, string Message)> errors)
{
    private enum Block
    {
        Raw,
        Code,
        Escape,
    }

    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>The quotes of the interpolated texts that are open.</summary>
    private readonly Stack<char> _interpolations = new();
    private bool _isInterpolationOpening;
    private bool _isInterpolationClosing;
    private Block _block = Block.Raw;
    private int _at;
    private int _braces;
    private int _escapes;

    private char Current => _at < text.Length ? text[_at] : '\0';

    public Token Next()
    {
        while (true)
        {
            if (_at >= text.Length)
            {
                return Token.Eof;
            }

            if (_block == Block.Raw)
            {
                if (IsEnter(_at))
                {
                    return ReadEnter();
                }

                if (ReadRaw(out Token raw))
                {
                    return raw;
                }

                continue;
            }

            if (IsExit(_at))
            {
                return ReadExit();
            }

            if (_block == Block.Escape)
            {
                return ReadEscape();
            }

            if (ReadCode(out Token token))
            {
                return token;
            }
        }
    }

    private char Peek(int count) => _at + count < text.Length ? text[_at + count] : '\0';

    private bool IsEnter(int at)
    {
        if (text[at] != '{')
        {
            return false;
        }

        int i = at + 1;
        while (i < text.Length && text[i] == '%')
        {
            i++;
        }

        return i < text.Length && text[i] == '{';
    }

    private bool IsExit(int at)
    {
        if (_braces > 0 || _interpolations.Count > 0)
        {
            return false;
        }

        int i = at;
        if (text[i] is '-' or '~')
        {
            i++;
        }

        if (i >= text.Length || text[i] != '}')
        {
            return false;
        }

        i++;
        for (int n = 0; n < _escapes; n++, i++)
        {
            if (i >= text.Length || text[i] != '%')
            {
                return false;
            }
        }

        return i < text.Length && text[i] == '}';
    }

    private Token ReadEnter()
    {
        int start = _at;
        _at++;
        while (Current == '%')
        {
            _escapes++;
            _at++;
        }

        _at++;
        if (Current is '-' or '~')
        {
            _at++;
        }

        _block = _escapes > 0 ? Block.Escape : Block.Code;
        return new Token(_escapes > 0 ? TokenKind.EscapeEnter : TokenKind.CodeEnter, start, _at - 1);
    }

    private Token ReadExit()
    {
        int start = _at;
        char strip = Current;
        if (strip is '-' or '~')
        {
            _at++;
        }

        _at += 2 + _escapes;
        var token = new Token(_escapes > 0 ? TokenKind.EscapeExit : TokenKind.CodeExit, start, _at - 1);
        _escapes = 0;
        _block = Block.Raw;
        if (strip == '-')
        {
            SkipBlanks(stopAtNewLine: false);
        }
        else if (strip == '~')
        {
            SkipBlanks(stopAtNewLine: true);
            if (Current == '\n')
            {
                _at++;
            }
        }

        return token;
    }

    /// <summary>Text up to the next code; false when strip marks leave nothing of it.</summary>
    private bool ReadRaw(out Token token)
    {
        int start = _at;
        int end = start;
        while (true)
        {
            int found = text.IndexOf('{', end);
            if (found < 0)
            {
                _at = text.Length;
                token = new Token(TokenKind.Raw, start, text.Length - 1);
                return true;
            }

            if (IsEnter(found))
            {
                end = found;
                break;
            }

            end = found + 1;
        }

        _at = end;
        int mark = end + 1;
        while (text[mark] == '%')
        {
            mark++;
        }

        char strip = mark + 1 < text.Length ? text[mark + 1] : '\0';
        int last = end;
        if (strip is '-' or '~')
        {
            while (last > start && char.IsWhiteSpace(text[last - 1]) && (strip == '-' || !EndsLine(last - 1)))
            {
                last--;
            }
        }

        token = new Token(TokenKind.Raw, start, last - 1);
        return last > start;
    }

    private bool EndsLine(int at) => text[at] == '\n' || (text[at] == '\r' && (at + 1 >= text.Length || text[at + 1] != '\n'));

    private Token ReadEscape()
    {
        int start = _at;
        while (_at < text.Length && !IsExit(_at))
        {
            _at++;
        }

        return new Token(TokenKind.Escape, start, _at - 1);
    }

    private bool SkipBlanks(bool stopAtNewLine)
    {
        int start = _at;
        while (_at < text.Length && char.IsWhiteSpace(text[_at]) && !(stopAtNewLine && text[_at] == '\n'))
        {
            _at++;
        }

        return _at > start;
    }

    private Token Invalid(int start, int end, int messageAt, string message)
    {
        errors.Add((messageAt, message));
        return new Token(TokenKind.Invalid, start, end);
    }
}
