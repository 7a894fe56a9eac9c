using AiInsights.Templating.Runtime;

namespace AiInsights.Templating.Compiling;

/// <summary>Follows the HTML of a template's text, to know where in it a value is printed.</summary>
internal sealed class HtmlTracker
{
    private static readonly HashSet<string> UrlAttributes = new(StringComparer.OrdinalIgnoreCase)
    {
        "href", "src", "action", "formaction", "poster", "cite", "data", "background", "longdesc", "manifest", "ping", "srcset", "xlink:href",
    };

    private enum Place
    {
        Text,
        TagStart,
        TagName,
        InTag,
        AttributeName,
        AfterAttributeName,
        BeforeValue,
        Value,
        Comment,
        Raw,
    }

    private Place _place = Place.Text;
    private char _quote;
    private string _tag = string.Empty;
    private string _attribute = string.Empty;
    private bool _valueIsEmpty;
    private bool _isClosing;
    private char _scriptQuote;
    private string _pending = string.Empty;

    /// <summary>Between the name of a tag and its end, outside of values.</summary>
    private bool IsWithinTag => _place is Place.TagName or Place.InTag or Place.AttributeName or Place.AfterAttributeName;

    public HtmlTracker Clone() => (HtmlTracker)MemberwiseClone();

    public bool IsSamePlace(HtmlTracker other)
    {
        if (IsWithinTag && other.IsWithinTag)
        {
            return true;
        }

        return _place == other._place && _place switch
        {
            Place.Value => _quote == other._quote && _valueIsEmpty == other._valueIsEmpty && string.Equals(_attribute, other._attribute, StringComparison.Ordinal),
            Place.Raw => _scriptQuote == other._scriptQuote && string.Equals(_tag, other._tag, StringComparison.Ordinal),
            Place.BeforeValue => string.Equals(_attribute, other._attribute, StringComparison.Ordinal),
            _ => true,
        };
    }

    public HtmlTracker Stricter(HtmlTracker other)
    {
        // At the beginning of an address the scheme is looked at as well.
        return _place == other._place ? (_valueIsEmpty ? this : other) : _place > other._place ? this : other;
    }

    /// <summary>How a value printed here has to be escaped; the value then counts as seen.</summary>
    public EscapeMode ModeForValue()
    {
        switch (_place)
        {
            case Place.Text:
                return EscapeMode.Text;
            case Place.Comment:
                return EscapeMode.Comment;
            case Place.Raw:
                return _tag switch
                {
                    "script" => _scriptQuote == '\0' ? EscapeMode.Script : EscapeMode.ScriptText,
                    "style" => EscapeMode.Style,
                    _ => EscapeMode.Text,
                };
            case Place.BeforeValue or Place.Value:
                bool isFirst = _place == Place.BeforeValue || _valueIsEmpty;
                if (_place == Place.BeforeValue)
                {
                    _place = Place.Value;
                    _quote = '\0';
                }

                _valueIsEmpty = false;
                return ModeForAttribute(isFirst);
            default:
                _place = _place == Place.TagStart ? Place.TagName : _place == Place.InTag ? Place.AttributeName : _place;
                return EscapeMode.Name;
        }
    }

    public void Feed(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            i = Step(text, i);
        }
    }

    private EscapeMode ModeForAttribute(bool isFirst)
    {
        if (_attribute.StartsWith("on", StringComparison.OrdinalIgnoreCase))
        {
            return EscapeMode.ScriptText;
        }

        if (_attribute.Equals("style", StringComparison.OrdinalIgnoreCase))
        {
            return EscapeMode.Style;
        }

        bool isUrl = isFirst && UrlAttributes.Contains(_attribute);
        return _quote == '\0' ? (isUrl ? EscapeMode.UnquotedUrl : EscapeMode.Unquoted) : isUrl ? EscapeMode.Url : EscapeMode.Attribute;
    }

    /// <summary>Takes one character (or skips to the next one of interest) and gives the index of the last one taken.</summary>
    private int Step(string text, int i)
    {
        char c = text[i];
        switch (_place)
        {
            case Place.Text:
                int open = text.IndexOf('<', i);
                if (open < 0)
                {
                    return text.Length - 1;
                }

                if (string.CompareOrdinal(text, open, "<!--", 0, 4) == 0)
                {
                    _place = Place.Comment;
                    return open + 3;
                }

                _place = Place.TagStart;
                _tag = string.Empty;
                _isClosing = false;
                return open;
            case Place.TagStart:
                if (c == '/')
                {
                    _isClosing = true;
                }
                else if (char.IsAsciiLetter(c) || c == '!' || c == '?')
                {
                    _place = Place.TagName;
                    _tag = char.ToLowerInvariant(c).ToString();
                }
                else
                {
                    _place = Place.Text;
                }

                return i;
            case Place.TagName:
                if (char.IsWhiteSpace(c) || c == '/')
                {
                    _place = Place.InTag;
                }
                else if (c == '>')
                {
                    CloseTag();
                }
                else
                {
                    _tag += char.ToLowerInvariant(c);
                }

                return i;
            case Place.Comment:
                int end = text.IndexOf("-->", i, StringComparison.Ordinal);
                if (end < 0)
                {
                    return text.Length - 1;
                }

                _place = Place.Text;
                return end + 2;
            case Place.Raw:
                return StepRaw(text, i);
            case Place.Value:
                StepValue(c);
                return i;
            default:
                StepInTag(c);
                return i;
        }
    }

    private void StepInTag(char c)
    {
        if (c == '>')
        {
            CloseTag();
        }
        else if (_place == Place.BeforeValue)
        {
            if (!char.IsWhiteSpace(c))
            {
                _place = Place.Value;
                _quote = c is '"' or '\'' ? c : '\0';
                _valueIsEmpty = _quote != '\0';
            }
        }
        else if (c == '=')
        {
            _place = Place.BeforeValue;
        }
        else if (char.IsWhiteSpace(c) || c == '/')
        {
            _place = _place == Place.AttributeName ? Place.AfterAttributeName : _place;
        }
        else if (_place == Place.AttributeName)
        {
            _attribute += c;
        }
        else
        {
            _place = Place.AttributeName;
            _attribute = c.ToString();
        }
    }

    private void StepValue(char c)
    {
        if (_quote == '\0' ? char.IsWhiteSpace(c) : c == _quote)
        {
            _place = Place.InTag;
            _attribute = string.Empty;
        }
        else if (_quote == '\0' && c == '>')
        {
            CloseTag();
        }
        else if (!char.IsWhiteSpace(c))
        {
            _valueIsEmpty = false;
        }
    }

    private int StepRaw(string text, int i)
    {
        string end = "</" + _tag;
        if (text[i] == '<' && string.Compare(text, i, end, 0, end.Length, StringComparison.OrdinalIgnoreCase) == 0)
        {
            _place = Place.TagName;
            _isClosing = true;
            _scriptQuote = '\0';
            _pending = string.Empty;
            return i + end.Length - 1;
        }

        if (_tag == "script")
        {
            StepScript(text[i]);
        }

        return i;
    }

    /// <summary>Texts and comments of a script, as far as they decide whether a quote opens a text.</summary>
    private void StepScript(char c)
    {
        if (_pending is "//" or "/*")
        {
            if (_pending == "//" ? c == '\n' : c == '/' && _scriptQuote == '*')
            {
                _pending = string.Empty;
                _scriptQuote = '\0';
                return;
            }

            _scriptQuote = _pending == "/*" && c == '*' ? '*' : '\0';
            return;
        }

        if (_scriptQuote != '\0')
        {
            if (_pending == "\\")
            {
                _pending = string.Empty;
            }
            else if (c == '\\')
            {
                _pending = "\\";
            }
            else if (c == _scriptQuote)
            {
                _scriptQuote = '\0';
            }

            return;
        }

        if (c is '"' or '\'' or '`')
        {
            _scriptQuote = c;
            _pending = string.Empty;
        }
        else
        {
            _pending = _pending == "/" && c is '/' or '*' ? "/" + c : c == '/' ? "/" : string.Empty;
        }
    }

    private void CloseTag()
    {
        bool isRaw = !_isClosing && _tag is "script" or "style" or "title" or "textarea" && !_isClosing;
        _place = isRaw ? Place.Raw : Place.Text;
        _attribute = string.Empty;
        _scriptQuote = '\0';
        _pending = string.Empty;
    }
}
