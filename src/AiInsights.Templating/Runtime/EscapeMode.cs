namespace AiInsights.Templating.Runtime;

/// <summary>The place in HTML where a value is printed.</summary>
internal enum EscapeMode
{
    /// <summary>Not escaped.</summary>
    None,

    /// <summary>Between tags.</summary>
    Text,

    /// <summary>In a quoted attribute.</summary>
    Attribute,

    /// <summary>In an attribute without quotes.</summary>
    Unquoted,

    /// <summary>At the beginning of a quoted attribute that holds an address.</summary>
    Url,

    /// <summary>At the beginning of an attribute without quotes that holds an address.</summary>
    UnquotedUrl,

    /// <summary>In a script, outside of its texts: the value becomes JSON.</summary>
    Script,

    /// <summary>Within a text of a script.</summary>
    ScriptText,

    /// <summary>In a style.</summary>
    Style,

    /// <summary>In a comment.</summary>
    Comment,

    /// <summary>Where a tag or attribute name stands: only letters, digits, - _ and : of a value are kept.</summary>
    Name,
}
