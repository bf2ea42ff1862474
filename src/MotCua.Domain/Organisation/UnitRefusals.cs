namespace MotCua.Domain.Organisation;

/// <summary>Every no of the organisation's units, each named for its cause.</summary>
public static class UnitRefusals
{
    public static readonly Refusal NameNeeded = new("unit.name-needed") { Field = nameof(Unit.Name) };
    public static readonly Refusal CodeForm = new("unit.code-form") { Field = nameof(Unit.Code) };
    public static readonly Refusal OfficeForm = new("unit.office-form") { Field = nameof(Unit.Office) };

    public static Refusal Unknown(string code) => new("unit.unknown", code);

    public static Refusal AlreadyOpen(string code) => new("unit.already-open", code) { Field = nameof(Unit.Code) };

    public static Refusal NotOpen(string code, DateOnly day) => new("unit.not-open", code, day);

    public static Refusal ParentUnknown(string code) => new("unit.parent-unknown", code) { Field = nameof(Unit.Parent) };

    public static Refusal ParentNotOpen(string code, DateOnly day) => new("unit.parent-not-open", code, day) { Field = nameof(Unit.Parent) };

    public static Refusal NotUnder(UnitKind kind, UnitKind? above) =>
        (above is { } there ? new Refusal("unit.not-under", kind, there) : new Refusal("unit.not-at-top", kind)) with { Field = nameof(Unit.Parent) };

    public static Refusal AgencyCodeForm(string text) => new("unit.agency-code-form", text) { Field = nameof(Unit.AgencyCodes) };

    public static Refusal BeforeLatest(DateOnly latest) => new("unit.before-latest", latest) { Field = nameof(Unit.From) };

    public static Refusal ClosedBeforeBegun(DateOnly from) => new("unit.closed-before-begun", from) { Field = nameof(UnitClosed.LastDay) };

    public static Refusal HasOpenUnits(int count, string first) => new("unit.has-open-units", count, first);

    public static Refusal HasDuties(int count) => new("unit.has-duties", count);

    public static Refusal SuccessionKnown(string successor, DateOnly from) => new("unit.succession-known", successor, from);

    public static Refusal SucceedsItself(string code) => new("unit.succeeds-itself", code);
}
