using System.Collections;
using System.Numerics;

namespace AiInsights.Templating.Runtime;

/// <summary>How messages and <c>object.typeof</c> call the types of values.</summary>
internal static class TypeNames
{
    /// <summary>As Scriban's messages do.</summary>
    public static string Of(object? value) => value switch
    {
        null => "null",
        bool => "bool",
        byte => "byte",
        sbyte => "sbyte",
        short => "short",
        ushort => "ushort",
        int => "int",
        uint => "uint",
        long => "long",
        ulong => "ulong",
        float => "float",
        double => "double",
        decimal => "decimal",
        BigInteger => "bigint",
        string or Markup => "string",
        char => "char",
        RangeValue or TemplateArray { IsIterator: true } => "range",
        TemplateObject or EmptyValue or RootObject or ITemplateObject or IDictionary or LoopScope => "object",
        IList => "array",
        DateTime => "DateTime",
        TimeSpan => "TimeSpan",
        TemplateFunction => "function",
        PairValue => "KeyValuePair<string, Object>",
        _ => value.GetType().Name,
    };
}
