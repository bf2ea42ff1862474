namespace MotCua.Application.Ledger;

/// <summary>One row among all: its kind and its primary key. Parts are equal by type and value, so that no text is made of them for every look.</summary>
internal readonly struct RowKey : IEquatable<RowKey>
{
    private readonly int hash;

    public RowKey(Type type, object[] parts)
    {
        (Type, Parts) = (type, parts);
        var made = new HashCode();
        made.Add(type);
        foreach (var part in parts)
        {
            made.Add(part);
        }

        hash = made.ToHashCode();
    }

    public Type Type { get; }

    public object[] Parts { get; }

    public bool Equals(RowKey other)
    {
        if (hash != other.hash || Type != other.Type)
        {
            return false;
        }

        for (var place = 0; place < Parts.Length; place++)
        {
            if (!Parts[place].Equals(other.Parts[place]))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is RowKey other && Equals(other);

    public override int GetHashCode() => hash;
}
