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
}
