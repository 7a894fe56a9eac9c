namespace AiInsights.Templating.Runtime;

/// <summary>The <c>this</c> of a page: what the template assigned above what the model has.</summary>
internal sealed class RootObject(RenderState state)
{
    public bool TryGet(string name, out object? value)
    {
        var cell = state.CellOf(name);
        value = cell.Value;
        return cell.Kind is CellKind.Assigned or CellKind.Model;
    }

    public bool TrySet(string name, object? value)
    {
        var cell = state.CellOf(name);
        if (cell.IsReadOnly)
        {
            return false;
        }

        cell.Kind = CellKind.Assigned;
        cell.Value = value;
        return true;
    }

    /// <summary>Everything set so far, as an object.</summary>
    public TemplateObject Snapshot()
    {
        var all = new TemplateObject();
        if (state.Model is not null)
        {
            foreach (string name in Members.NamesOf(state.Model))
            {
                if (TryGet(name, out object? value))
                {
                    all[name] = value;
                }
            }
        }

        foreach (var cell in state.AllCells)
        {
            if (cell.Kind == CellKind.Assigned)
            {
                all[cell.Name] = cell.Value;
            }
        }

        return all;
    }
}
