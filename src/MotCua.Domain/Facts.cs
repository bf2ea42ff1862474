namespace MotCua.Domain;

/// <summary>
/// What happened, as one entry of the ledger keeps it. A record derived from this is an entry's facts; its type has a stable
/// name in the ledger (docs/events.md) and its shape may only grow.
/// </summary>
public abstract record Facts;

/// <summary>
/// Marks a property of <see cref="Facts"/> that tells of a person: name, number, phone, address, free text. It is kept apart from
/// the public facts, and can be erased after its retention time while the chain still verifies.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PrivateAttribute : Attribute;

/// <summary>The ledger's name for a kind of entry, for example "dossier.received".</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EntryTypeAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
