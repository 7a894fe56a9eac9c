using AiInsights.Templating.Runtime;

namespace AiInsights.Templating;

/// <summary>A function that templates can call.</summary>
public abstract class TemplateFunction
{
    private protected TemplateFunction(string name, TemplateParameter[] parameters, bool takesAny)
    {
        Name = name;
        Parameters = parameters;
        TakesAny = takesAny;
        Required = parameters.Count(p => !p.IsOptional && !p.IsVariable);
        HasVariable = parameters is [.., { IsVariable: true }];
    }

    /// <summary>For messages.</summary>
    public string Name { get; }

    /// <summary>The parameters in order.</summary>
    public IReadOnlyList<TemplateParameter> Parameters { get; }

    internal int Required { get; }

    internal bool HasVariable { get; }

    /// <summary>Whether any arguments may be passed, as to <c>func f</c> without parentheses.</summary>
    internal bool TakesAny { get; }

    /// <summary>Makes a function of a delegate.</summary>
    /// <param name="name">For messages; it is called by the name under which it is added to <see cref="TemplateOptions.Globals"/>.</param>
    /// <param name="body">Computes the value; must be safe to call from several threads. Arguments are converted to the parameters' kinds.</param>
    /// <param name="parameters">The parameters.</param>
    public static TemplateFunction Create(string name, Func<IReadOnlyList<object?>, object?> body, params TemplateParameter[] parameters)
    {
        return new NativeFunction(name, (in call) => body(call.Arguments.ToArray()), parameters);
    }

    /// <summary>The place of a parameter by its name; -1 when there is none.</summary>
    internal int IndexOf(string parameter)
    {
        for (int i = 0; i < Parameters.Count; i++)
        {
            if (Parameters[i].Name == parameter)
            {
                return i;
            }
        }

        return -1;
    }

    internal abstract object? Invoke(RenderState state, Span caller, TemplateArray arguments, WrappedBlock? block);
}
