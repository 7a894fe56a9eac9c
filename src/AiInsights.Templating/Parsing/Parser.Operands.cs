using AiInsights.Templating.Syntax;

namespace AiInsights.Templating.Parsing;

/// <summary>What an expression is made of.</summary>
internal sealed partial class Parser
{
    private Expression? ParseOperand() => _current.Kind switch
    {
        TokenKind.Identifier or TokenKind.IdentifierSpecial => ParseVariable(),
        TokenKind.Integer => ParseNumber(LiteralReader.Integer(CurrentText), "Unable to parse the integer "),
        TokenKind.HexaInteger => ParseNumber(LiteralReader.Hexa(CurrentText), "Unable to parse the integer "),
        TokenKind.BinaryInteger => ParseNumber(LiteralReader.Binary(CurrentText), "Unable to parse the integer "),
        TokenKind.Float => ParseNumber(LiteralReader.Float(CurrentText), "Unable to parse double value "),
        TokenKind.String => ParseText(),
        TokenKind.VerbatimString => ParseVerbatim(),
        TokenKind.BeginInterpolatedString or TokenKind.InterpolatedString => ParseInterpolated(),
        TokenKind.ContinuationInterpolatedString => ParseInterpolatedText(),
        TokenKind.OpenInterpolatedBrace => ParseInterpolation(),
        TokenKind.OpenParen => ParseNested(),
        TokenKind.OpenBrace => ParseObject(),
        TokenKind.OpenBracket => ParseArray(),
        TokenKind.DoublePlus or TokenKind.DoubleMinus => ParseIncrement(),
        TokenKind.Exclamation or TokenKind.Minus or TokenKind.Plus or TokenKind.Arroba or TokenKind.Caret => ParseUnary(),
        _ => null,
    };

    private LiteralExpression ParseNumber(object? value, string message)
    {
        var literal = Open(new LiteralExpression { Value = value });
        if (value is null)
        {
            Error(_current.Kind == TokenKind.Float ? $"{message}`{CurrentText}`" : message + CurrentText);
        }

        Advance();
        return Close(literal);
    }

    private LiteralExpression ParseText()
    {
        var literal = Open(new LiteralExpression { Quote = _text[_current.Start] });
        literal.Value = TextBetween(_current.Start + 1, _current.End);
        Advance();
        return Close(literal);
    }

    private string TextBetween(int start, int end) =>
        LiteralReader.Text(_text.AsSpan(start, Math.Max(0, end - start)), c => Error($"Unexpected escape character `{c}` in string"));

    private LiteralExpression ParseVerbatim()
    {
        var literal = Open(new LiteralExpression { Quote = '`' });
        literal.Value = _text.Substring(_current.Start + 1, _current.End - _current.Start - 1).Replace("``", "`", StringComparison.Ordinal);
        Advance();
        return Close(literal);
    }

    private InterpolatedExpression ParseInterpolated()
    {
        var interpolated = Open(new InterpolatedExpression { Quote = _text[_current.Start + 1] });
        bool hasParts = _current.Kind == TokenKind.BeginInterpolatedString;
        interpolated.Parts.Add(ParseInterpolatedText());
        while (hasParts && _current.Kind != TokenKind.EndingInterpolatedString && ParseExpression(interpolated) is { } part)
        {
            interpolated.Parts.Add(part);
        }

        if (hasParts && _current.Kind == TokenKind.EndingInterpolatedString)
        {
            interpolated.Parts.Add(ParseInterpolatedText());
        }

        return Close(interpolated);
    }

    private LiteralExpression ParseInterpolatedText()
    {
        int skip = _current.Kind is TokenKind.BeginInterpolatedString or TokenKind.InterpolatedString ? 2 : 1;
        var literal = Open(new LiteralExpression { Quote = _text[_current.Start + 1] == '\'' ? '\'' : '"' });
        literal.Value = TextBetween(_current.Start + skip, _current.End);
        Advance();
        return Close(literal);
    }

    private InterpolationExpression ParseInterpolation()
    {
        var interpolation = Open(new InterpolationExpression());
        Advance();
        interpolation.Inner = ExpectExpression(interpolation);
        if (_current.Kind == TokenKind.CloseInterpolatedBrace)
        {
            Advance();
        }
        else
        {
            Error("Opened interpolated expression not closed on the same line.");
        }

        return Close(interpolation);
    }

    private Expression ParseVariable()
    {
        var token = _current;
        string name = CurrentText;
        switch (name)
        {
            case "null" or "true" or "false":
                var literal = Open(new LiteralExpression { Value = name == "null" ? null : name == "true" });
                Advance();
                return Close(literal);
            case "do":
                var function = Open(new FunctionExpression { Source = _source });
                function.Function = ParseFunction(isAnonymous: true);
                return Close(function);
            case "this":
                var self = Open(new ThisExpression());
                Advance();
                return Close(self);
        }

        var variable = Open(new VariableExpression { Name = name, IsLocal = token.Kind == TokenKind.IdentifierSpecial });
        Advance();
        Close(variable);
        if (variable.IsLocal)
        {
            return IsArgumentNumber(name, out int index) ? ArgumentOf(token, index) : variable;
        }

        if (name is "for" or "while" or "tablerow" && _current.Kind == TokenKind.Dot)
        {
            CheckLoopVariable(token, name);
        }

        return variable;
    }

    private static bool IsArgumentNumber(string name, out int index)
    {
        index = 0;
        return name.Length > 1 && char.IsAsciiDigit(name[1]) && int.TryParse(name.AsSpan(1), out index);
    }

    private static IndexerExpression ArgumentOf(Token token, int index) => new()
    {
        Start = token.Start,
        End = token.End,
        Target = new VariableExpression { Start = token.Start, End = token.End, Name = "$", IsLocal = true },
        Index = new LiteralExpression { Start = token.Start, End = token.End, Value = Runtime.Boxed.Int(index) },
    };

    private void CheckLoopVariable(Token token, string loop)
    {
        var next = Peek();
        if (next.Kind != TokenKind.Identifier)
        {
            Error(token.Start, $"Invalid token `{Quoted}`. The loop variable <{loop}> dot must be followed by an identifier");
            return;
        }

        string member = next.TextIn(_text);
        switch (member)
        {
            case "first" or "even" or "odd" or "index":
                break;
            case "last" or "changed" or "length" or "rindex":
                if (loop == "while")
                {
                    Error(token.Start, $"The loop variable <while.{member}> is invalid");
                }

                break;
            case "col":
                if (loop != "tablerow")
                {
                    Error(token.Start, $"The loop variable <{loop}.col> is invalid");
                }

                break;
            default:
                Error(token.Start, $"The loop variable <{loop}.{member}> is not supported");
                break;
        }
    }

    private Expression? ParseMember(Expression target)
    {
        bool isOptional = _current.Kind == TokenKind.QuestionDot || target is MemberExpression { IsOptional: true };
        Advance();
        if (CurrentText is "empty" or "blank" && Peek().Kind == TokenKind.Question)
        {
            var empty = new IsEmptyExpression { Start = target.Start, Target = target, Member = CurrentText, IsOptional = isOptional };
            Advance();
            Advance();
            return Close(empty);
        }

        var member = ParseVariable();
        if (member is not VariableExpression variable)
        {
            Error("Unexpected literal member `{member}`");
            return null;
        }

        return Close(new MemberExpression { Start = target.Start, Target = target, Member = variable, IsOptional = isOptional });
    }

    private IndexerExpression ParseIndexer(Expression target, CallExpression? call, ExpressionMode mode)
    {
        var indexer = new IndexerExpression { Start = target.Start, Target = target };
        Advance();
        indexer.Index = ExpectExpression(indexer, call, 0, $"Expecting <index_expression> instead of `{Quoted}`", mode)!;
        if (_current.Kind == TokenKind.CloseBracket)
        {
            Advance();
        }
        else
        {
            Error($"Unexpected `{Quoted}`. Expecting ']'");
        }

        return Close(indexer);
    }

    private NestedExpression ParseNested()
    {
        var nested = Open(new NestedExpression());
        Advance();
        nested.Inner = ExpectExpression(nested)!;
        if (_current.Kind == TokenKind.CloseParen)
        {
            Advance();
        }
        else
        {
            Error($"Invalid token `{Quoted}`. Expecting a closing `)`.");
        }

        return Close(nested);
    }

    private ArrayExpression ParseArray()
    {
        var array = Open(new ArrayExpression());
        _skipNewLines++;
        Advance();
        while (_current.Kind != TokenKind.CloseBracket)
        {
            var value = ExpectExpression(array);
            if (value is null)
            {
                break;
            }

            array.Values.Add(value);
            if (_current.Kind != TokenKind.Comma)
            {
                break;
            }

            Advance();
        }

        _skipNewLines--;
        Expect(TokenKind.CloseBracket, "]");
        return Close(array);
    }
}
