namespace AiInsights.Templating;

/// <summary>What an argument is converted to before a function sees it.</summary>
public enum TemplateParameterKind
{
    /// <summary>Any value, as it is.</summary>
    Any,

    /// <summary>A <see cref="string"/>; null becomes the empty text.</summary>
    Text,

    /// <summary>A <see cref="string"/>, or null.</summary>
    TextOrNull,

    /// <summary>An <see cref="int"/>.</summary>
    Int,

    /// <summary>An <see cref="int"/>, or null.</summary>
    IntOrNull,

    /// <summary>A <see cref="long"/>.</summary>
    Long,

    /// <summary>A <see cref="double"/>.</summary>
    Double,

    /// <summary>A <see cref="bool"/> by the rules of <c>if</c>.</summary>
    Bool,

    /// <summary>A list that can be indexed, or null.</summary>
    List,

    /// <summary>As <see cref="List"/>; what is no list is refused in other words, as Scriban does for what it indexes itself.</summary>
    IndexedList,

    /// <summary>Something with members by name, or null.</summary>
    Object,

    /// <summary>A <see cref="DateTime"/>, or null.</summary>
    Date,

    /// <summary>A <see cref="TimeSpan"/>.</summary>
    TimeSpan,

    /// <summary>A <see cref="TemplateFunction"/>.</summary>
    Function,
}
