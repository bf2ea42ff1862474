using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Administering;

/// <summary>What the verbs of the organisation read and write in the open ledger.</summary>
internal static class OrganisationBook
{
    public static UnitHistory? Unit(this Book book, string? code) => code is not null && book.Find<UnitRow>(code) is { } row ? UnitProjection.Unfold(row) : null;

    public static StaffMember? Member(this Book book, string officer) => book.Find<OfficerRow>(officer) is { } row ? StaffProjection.Unfold(row) : null;

    public static Outcome<UnitOpened> Open(this Book book, Unit unit) =>
        book.KeepForUnit(unit.Code, UnitHistory.Open(unit, book.Unit(unit.Code), book.Unit(unit.Parent)));

    public static Outcome<UnitChanged> Change(this Book book, Unit unit) => book.Unit(unit.Code) is { } history
        ? book.KeepForUnit(unit.Code, history.Change(unit, book.Unit(unit.Parent)))
        : UnitRefusals.Unknown(unit.Code);

    public static Outcome<UnitClosed> Close(this Book book, string code, DateOnly lastDay) => book.Unit(code) is { } history
        ? book.KeepForUnit(code, history.Close(lastDay))
        : UnitRefusals.Unknown(code);

    public static Outcome<UnitSucceeded> Succeed(this Book book, string code, Succession succession) => book.Unit(code) is { } history
        ? book.KeepForUnit(code, history.Succeed(succession, book.Unit(succession.Successor)))
        : UnitRefusals.Unknown(code);

    /// <summary>Appends what a unit's act led to; a refusal passes through.</summary>
    public static Outcome<T> KeepForUnit<T>(this Book book, string code, Outcome<T> outcome)
        where T : Facts => outcome.Then<T>(facts => book.Append(UnitProjection.StreamOf(code), facts));

    /// <summary>Appends what an act on an officer's file led to; a refusal passes through.</summary>
    public static Outcome<T> KeepForOfficer<T>(this Book book, string officer, Outcome<T> outcome)
        where T : Facts => outcome.Then<T>(facts => book.Append(StaffProjection.StreamOf(officer), facts));
}
