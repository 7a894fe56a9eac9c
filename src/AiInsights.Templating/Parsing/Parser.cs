using AiInsights.Templating.Syntax;

namespace AiInsights.Templating.Parsing;

/// <summary>Builds the tree of a template. Goes on after an error, so that one run reports them all; a statement without an end is fatal.</summary>
internal sealed partial class Parser
{
    private readonly SourceText _source;
    private readonly string _text;
    private readonly Lexer _lexer;
    private readonly int _depthLimit;
    private readonly List<(int Start, string Message)> _lexerErrors = [];
    private Token _previous;
    private Token _current;
    private Token _peeked;
    private bool _hasPeeked;
    private int _skipNewLines;
    private int _expressionLevel;
    private int _depth;
    private bool _isDepthLimitReached;
    private bool _hasFatalError;
    private bool _inCode;
    private int _blockLevel;
    private BlockStatement? _block;

    public Parser(SourceText source, int depthLimit)
    {
        _source = source;
        _text = source.Text;
        _depthLimit = depthLimit;
        _lexer = new Lexer(_text, _lexerErrors);
        Advance();
    }

    public List<TemplateMessage> Messages { get; } = [];

    public PageStatement ParsePage()
    {
        var page = Open(new PageStatement());
        page.Body = ParseBlock(page);
        foreach (var (start, message) in _lexerErrors)
        {
            Error(start, message);
        }

        return Close(page);
    }

    private T Open<T>(T node)
        where T : SyntaxNode
    {
        node.Start = _current.Start;
        return node;
    }

    private T Close<T>(T node)
        where T : SyntaxNode
    {
        node.End = _previous.End;
        return node;
    }

    private string CurrentText => _current.TextIn(_text);

    /// <summary>The token as a message quotes it: on one line.</summary>
    private string Quoted => string.Concat(CurrentText.Select(static c => char.IsControl(c) ? TokenQuote.Of(c) : c.ToString()));

    private bool IsAt(string word) => _current.Kind == TokenKind.Identifier && _current.Is(word, _text);

    private void Advance()
    {
        _previous = _current;
        do
        {
            if (_hasPeeked)
            {
                _current = _peeked;
                _hasPeeked = false;
            }
            else
            {
                _current = _lexer.Next();
            }
        }
        while (_skipNewLines > 0 && _current.Kind == TokenKind.NewLine);
    }

    private Token Peek()
    {
        if (!_hasPeeked)
        {
            do
            {
                _peeked = _lexer.Next();
            }
            while (_skipNewLines > 0 && _peeked.Kind == TokenKind.NewLine);
            _hasPeeked = true;
        }

        return _peeked;
    }

    private void Error(int start, string message, bool isFatal = false)
    {
        Messages.Add(new TemplateMessage(_source.Path, _source.PositionOf(start), message));
        _hasFatalError |= isFatal;
    }

    private void Error(string message, bool isFatal = false) => Error(_current.Start, message, isFatal);

    private void Error(SyntaxNode node, string message) => Error(node, node.Start, message);

    /// <summary>A message that says which construct was being read and how it is written.</summary>
    private void Error(SyntaxNode node, int start, string message)
    {
        string joint = message.EndsWith("after", StringComparison.Ordinal) ? string.Empty : " in";
        Error(start, $"Error while parsing {node.TypeName}: {message}{joint}: {node.Example}");
    }

    private void Expect(TokenKind kind, string spelling)
    {
        if (_current.Kind != kind)
        {
            Error($"Unexpected token found `{Quoted}` while expecting `{spelling}`.");
        }

        Advance();
    }

    private void EnterDepth()
    {
        _depth++;
        if (_depth > _depthLimit && !_isDepthLimitReached)
        {
            _isDepthLimitReached = true;
            Error(_previous.Start, $"The statement depth limit `{_depthLimit}` was reached when parsing this statement", isFatal: true);
        }
    }

    private bool ExpectEndOfStatement()
    {
        switch (_current.Kind)
        {
            case TokenKind.NewLine or TokenKind.SemiColon:
                Advance();
                return true;
            case TokenKind.CodeExit or TokenKind.Eof:
                return true;
            default:
                Error($"Invalid token found `{Quoted}`. Expecting <EOL>/end of line.", isFatal: true);
                return false;
        }
    }
}
