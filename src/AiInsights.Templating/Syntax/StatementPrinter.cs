using System.Text;

namespace AiInsights.Templating.Syntax;

/// <summary>Writes a statement with its body back the way Scriban quotes it in messages: code without blanks, texts as they stand, "; " between statements of one code block.</summary>
internal sealed class StatementPrinter(SourceText source, Statement statement)
{
    private readonly StringBuilder _text = new();

    /// <summary>Whether a statement has been written that the next one has to be parted from.</summary>
    private bool _isOpen;

    public override string ToString()
    {
        _text.Clear();
        _isOpen = false;
        Write(statement);
        return _text.ToString();
    }

    private void Write(SyntaxNode? node)
    {
        switch (node)
        {
            case null:
                break;
            case BlockStatement block:
                block.Statements.ForEach(Write);
                break;
            case RawStatement or EscapeStatement:
                _text.Append(source.Text.AsSpan(node.Start, Math.Max(0, node.End - node.Start + 1)));
                _isOpen = false;
                break;
            case IfStatement branch:
                Begin(branch.IsElseIf ? "else if " : "if ", branch.Condition);
                Write(branch.Then);
                Write(branch.Else);
                break;
            case ElseStatement otherwise:
                Begin("else");
                Write(otherwise.Body);
                break;
            case CaseStatement choice:
                Begin("case ", choice.Value);
                Write(choice.Body);
                break;
            case WhenStatement clause:
                Begin("when " + string.Join(',', clause.Values));
                Write(clause.Body);
                Write(clause.Next);
                break;
            case ForStatement loop:
                Begin((loop.IsTableRow ? "tablerow " : "for ") + loop.Variable + " in " + loop.Iterator + string.Concat(loop.Arguments.Select(static a => " " + a)));
                Write(loop.Body);
                Write(loop.Else);
                break;
            case WhileStatement loop:
                Begin("while ", loop.Condition);
                Write(loop.Body);
                break;
            case CaptureStatement capture:
                Begin("capture ", capture.Target);
                Write(capture.Body);
                break;
            case WithStatement with:
                Begin("with ", with.Target);
                Write(with.Body);
                break;
            case WrapStatement wrap:
                Begin("wrap ", wrap.Target);
                Write(wrap.Body);
                break;
            case FunctionStatement function:
                WriteFunction(function);
                break;
            case ExpressionStatement expression:
                Begin(string.Empty, expression.Expression);
                break;
            case ImportStatement import:
                Begin("import ", import.Expression);
                break;
            case ReadOnlyStatement readOnly:
                Begin("readonly ", readOnly.Variable);
                break;
            case ReturnStatement result:
                Begin("ret ", result.Expression);
                break;
            default:
                Begin(node.Example);
                break;
        }
    }

    /// <summary>The code of a statement up to its body.</summary>
    private void Begin(string words, Expression? expression = null)
    {
        _text.Append(_isOpen ? "; " : string.Empty).Append(words).Append(expression);
        _isOpen = true;
    }

    private void WriteFunction(FunctionStatement function)
    {
        var parameters = function.Parameters?.Select(static p => p.Name + (p.IsVariable ? "..." : p.Default is null ? string.Empty : "=" + p.Default));
        string head = function.Name + (parameters is null ? string.Empty : $"({string.Join(',', parameters)})");
        if (function.Body is ExpressionStatement body)
        {
            Begin(head + "=", body.Expression);
            return;
        }

        Begin("func " + head);
        Write(function.Body);
    }
}
