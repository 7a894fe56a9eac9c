namespace AiInsights.Templating;

/// <summary>The members of a type that templates may read.</summary>
public abstract class TemplateType
{
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly List<TemplateMember> _members = [];

    /// <summary>The members in the order of their definition.</summary>
    public IReadOnlyList<TemplateMember> Members => _members;

    /// <summary>The .NET type.</summary>
    public abstract Type ObjectType { get; }

    /// <summary>A table of names for checking only: nothing can be read by it.</summary>
    /// <param name="members">Names and the types of their values.</param>
    public static TemplateType OfNames(params ReadOnlySpan<(string Name, Type Value)> members) => OfNames(typeof(object), members);

    /// <summary>A table of names for checking only, of the objects of a .NET type.</summary>
    /// <param name="objectType">The type whose objects have the members.</param>
    /// <param name="members">Names and the types of their values.</param>
    public static TemplateType OfNames(Type objectType, params ReadOnlySpan<(string Name, Type Value)> members)
    {
        var type = new NamedMembers(objectType);
        foreach (var (name, value) in members)
        {
            type.Add(new NamedMember(name, value));
        }

        return type;
    }

    /// <summary>The member of that name, or null.</summary>
    public TemplateMember? Find(string name) => _indexes.TryGetValue(name, out int index) ? _members[index] : null;

    internal void Add(TemplateMember member)
    {
        if (!_indexes.TryAdd(member.Name, _members.Count))
        {
            throw new ArgumentException($"The member {member.Name} is defined twice for {ObjectType.Name}.", nameof(member));
        }

        _members.Add(member);
    }

    private sealed class NamedMembers(Type objectType) : TemplateType
    {
        public override Type ObjectType => objectType;
    }

    private sealed class NamedMember(string name, Type value) : TemplateMember(name, value)
    {
        public override object? Get(object target) => throw new NotSupportedException("The member is known by name only.");
    }
}
