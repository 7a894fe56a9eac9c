using System.Globalization;

namespace AiInsights.Templating.Runtime;

/// <summary>Everything one render changes. Lives for one render on one thread.</summary>
internal sealed partial class RenderState
{
    private readonly Dictionary<string, Cell> _cells = new(StringComparer.Ordinal);
    private readonly List<KeyValuePair<CompiledTemplate, Cell?[]>> _cellTables = [];
    private readonly List<string> _templates = [];
    private readonly List<string> _modelParts = [];
    private Output _out;
    private LoopScope? _freeLoops;
    private LocalScope? _freeLocals;

    public RenderState(CompiledTemplate template, TemplateOptions options, object? model, Output output, CancellationToken cancellation)
    {
        Options = options;
        Culture = options.Culture;
        Model = model;
        Out = output;
        Cancellation = cancellation;
        Escapes = options.AutoEscape == AutoEscape.Html;
        _deadline = options.TimeLimit is { } limit ? Environment.TickCount64 + (long)limit.TotalMilliseconds : long.MaxValue;
        Root = new RootObject(this);
        Local = new LocalScope(template.Locals);
        Enter(template);
    }

    public TemplateOptions Options { get; }

    public CultureInfo Culture { get; set; }

    public object? Model { get; }

    public Output Out
    {
        get => _out;
        [System.Diagnostics.CodeAnalysis.MemberNotNull(nameof(_out))]
        set
        {
            _out = value;
            Plain = value is Utf8Output { MayIndent: false } plain ? plain : null;
        }
    }

    /// <summary>The output when bytes can be copied to it without looking at them; else null.</summary>
    public Utf8Output? Plain { get; private set; }

    public bool Escapes { get; }

    public CancellationToken Cancellation { get; }

    public RootObject Root { get; }

    /// <summary>The running template's names at the root, by slot.</summary>
    public Cell?[] Cells { get; set; } = [];

    public CompiledTemplate Template { get; private set; } = null!;

    public ScopeLink? Chain { get; set; }

    public ObjectScope? TopObject { get; set; }

    public LocalScope Local { get; set; }

    public WrappedBlock? PendingBlock { get; set; }

    /// <summary>The call that is being made, as messages quote it.</summary>
    public object CallText { get; set; } = string.Empty;

    public object? ReturnValue { get; set; }

    public int LoopDepth { get; set; }

    /// <summary>The bits of the names that loops and pushed objects may have given another meaning, at any time so far; see <see cref="NameBits"/>.</summary>
    public ulong Hidden { get; private set; }

    /// <summary><c>date.format</c>: how dates are printed.</summary>
    public string DateFormat { get; set; } = Functions.DateFormatter.DefaultFormat;

    public Dictionary<string, int> CycleCounters { get; } = new(StringComparer.Ordinal);

    public IEnumerable<Cell> AllCells => _cells.Values;

    public TemplateUsage Usage => new(_templates, _modelParts);

    /// <summary>Makes a template's names the current ones.</summary>
    public void Enter(CompiledTemplate template)
    {
        Template = template;
        int place = template.Place;
        if ((uint)place < (uint)_cellTables.Count && ReferenceEquals(_cellTables[place].Key, template))
        {
            Cells = _cellTables[place].Value;
            return;
        }

        for (int i = 0; i < _cellTables.Count; i++)
        {
            if (ReferenceEquals(_cellTables[i].Key, template))
            {
                template.Place = i;
                Cells = _cellTables[i].Value;
                return;
            }
        }

        if (!_templates.Contains(template.Path))
        {
            _templates.Add(template.Path);
        }

        Cells = new Cell?[template.Names.Length];
        template.Place = _cellTables.Count;
        _cellTables.Add(new(template, Cells));
    }

    /// <summary>Goes back to a template that was left by <see cref="Enter"/>.</summary>
    public void Return(CompiledTemplate template, Cell?[] cells)
    {
        Template = template;
        Cells = cells;
    }

    public Cell CellOf(int slot) => Cells[slot] ??= CellOf(Template.Names[slot]);

    public Cell CellOf(string name)
    {
        if (_cells.TryGetValue(name, out var cell))
        {
            return cell;
        }

        cell = new Cell(name);
        _cells.Add(name, cell);
        if (Model is not null && Members.TryGet(this, Model, name, out object? value))
        {
            cell.Kind = CellKind.Model;
            cell.Value = value;
            _modelParts.Add(name);
        }
        else if (Options.Globals.TryGetValue(name, out value) || Functions.BuiltIns.TryGet(name, out value))
        {
            cell.Kind = CellKind.Global;
            cell.Value = value;
        }

        return cell;
    }

    /// <summary>A name through loops and pushed objects down to the root, without calling functions.</summary>
    public object? Lookup(string name, int slot, Span span)
    {
        for (var link = Chain; link is not null; link = link.Outer)
        {
            if (link is LoopScope loop)
            {
                if (loop.Header.VariableName == name)
                {
                    return loop.Value;
                }

                if (loop.Header.StateName == name)
                {
                    return loop;
                }
            }
            else if (Members.TryGet(this, ((ObjectScope)link).Target, name, out object? value))
            {
                return value;
            }
        }

        var cell = slot >= 0 ? CellOf(slot) : CellOf(name);
        if (cell.Kind == CellKind.Missing && Options.StrictVariables)
        {
            throw Fault.UnknownVariable(this, span, name);
        }

        return cell.Value;
    }

    public void SetGlobal(string name, int slot, object? value, Span span)
    {
        if (TopObject is { } top)
        {
            if (!Members.TrySet(this, top.Target, name, value))
            {
                throw new TemplateException(span, $"Cannot set the readonly variable `{name}`");
            }

            return;
        }

        var cell = slot >= 0 ? CellOf(slot) : CellOf(name);
        if (cell.IsReadOnly)
        {
            throw new TemplateException(span, $"Cannot set the readonly variable `{name}`");
        }

        cell.Kind = CellKind.Assigned;
        cell.Value = value;
    }

    /// <summary>A group of built-in functions that this render may add to; it stands for the shared one from now on.</summary>
    public TemplateObject OwnCopyOf(TemplateObject group)
    {
        var copy = group.Clone(static v => v);
        foreach (string name in group.Keys)
        {
            copy.SetReadOnly(name);
        }

        foreach (var cell in _cells.Values.Where(c => ReferenceEquals(c.Value, group)))
        {
            cell.Value = copy;
        }

        return copy;
    }

    public void PushObject(object target, bool isParameters = false)
    {
        Hidden = ulong.MaxValue;
        var scope = new ObjectScope(target) { Outer = Chain, OuterObject = TopObject, IsParameters = isParameters };
        Chain = scope;
        TopObject = scope;
    }

    public void PopObject()
    {
        var scope = TopObject!;
        Chain = scope.Outer;
        TopObject = scope.OuterObject;
    }

    public LoopScope PushLoop(LoopHeader header)
    {
        var loop = _freeLoops ?? new LoopScope();
        _freeLoops = (LoopScope?)loop.Outer;
        if (!ReferenceEquals(loop.Header, header))
        {
            Hidden |= header.Hides;
            loop.Header = header;
        }

        loop.Index = 0;
        loop.Outer = Chain;
        Chain = loop;
        if (header.LocalName is not null)
        {
            loop.OuterLocal = Local.Loops;
            Local.Loops = loop;
        }

        LoopDepth++;
        return loop;
    }

    public void PopLoop(LoopScope loop)
    {
        Chain = loop.Outer;
        if (loop.Header.LocalName is not null)
        {
            Local.Loops = loop.OuterLocal;
            loop.OuterLocal = null;
        }

        LoopDepth--;
        loop.Value = null;
        loop.Previous = null;
        loop.Outer = _freeLoops;
        _freeLoops = loop;
    }

    /// <summary>A scope for an include, with an empty list for its arguments; to be made ready with <see cref="LocalScope.Reuse"/>.</summary>
    public LocalScope RentLocal(int arguments)
    {
        if (_freeLocals is not { } local)
        {
            return new LocalScope(Local.Table) { Arguments = new TemplateArray(arguments) };
        }

        _freeLocals = local.NextFree;
        local.NextFree = null;
        return local;
    }

    /// <summary>Takes back a scope whose include is done.</summary>
    public void ReturnLocal(LocalScope local)
    {
        if (local.AreArgumentsKept || local.Arguments is not { } arguments)
        {
            return;
        }

        arguments.Reuse();
        local.NextFree = _freeLocals;
        _freeLocals = local;
    }
}
