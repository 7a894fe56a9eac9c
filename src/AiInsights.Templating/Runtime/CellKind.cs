namespace AiInsights.Templating.Runtime;

internal enum CellKind
{
    /// <summary>Known nowhere.</summary>
    Missing,

    /// <summary>Set by the template.</summary>
    Assigned,

    /// <summary>A member of the model.</summary>
    Model,

    /// <summary>A built-in function or one of the host's globals.</summary>
    Global,
}
