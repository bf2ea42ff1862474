using System.ComponentModel.DataAnnotations;
using MotCua.Domain;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;

namespace MotCua.Web.Pages.Admin.Units;

/// <summary>What is typed of a unit, when it is opened and when it changes.</summary>
public sealed class UnitForm
{
    [Display(Name = "Loại")]
    public UnitKind Kind { get; set; } = UnitKind.Department;

    [Display(Name = "Tên đầy đủ")]
    public string? Name { get; set; }

    [Display(Name = "Tên ngắn")]
    public string? ShortName { get; set; }

    [Display(Name = "Khóa bộ phận")]
    public string? Office { get; set; }

    [Display(Name = "Mã định danh cơ quan")]
    public string? AgencyCode { get; set; }

    [Display(Name = "Điện thoại")]
    public string? Phone { get; set; }

    [Display(Name = "Địa chỉ")]
    public string? Address { get; set; }

    [Display(Name = "Có hiệu lực từ ngày"), Required(ErrorMessage = "Hãy ghi ngày có hiệu lực")]
    public DateOnly? From { get; set; }

    public static UnitForm Of(Unit unit, DateOnly from)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return new()
        {
            Kind = unit.Kind,
            Name = unit.Name,
            ShortName = unit.ShortName,
            Office = unit.Office,
            AgencyCode = unit.AgencyCodeOn(from)?.Text,
            Phone = unit.Phone,
            Address = unit.Address,
            From = from,
        };
    }

    /// <summary>The unit as typed, over what is known of it; refused when the agency code follows neither rule.</summary>
    public Outcome<Unit> Over(Unit known)
    {
        ArgumentNullException.ThrowIfNull(known);
        var from = From!.Value;
        var typed = VietnameseText.Compose(AgencyCode);
        var present = known.AgencyCodeOn(from);
        IReadOnlyList<AgencyCode> codes = known.AgencyCodes;
        if (typed != (present?.Text ?? ""))
        {
            if (typed.Length > 0 && MotCua.Domain.Organisation.AgencyCode.SchemeOf(typed) is null)
            {
                return UnitRefusals.AgencyCodeForm(typed) with { Field = "Form.AgencyCode" };
            }

            // A new code does not make the old one never have been: dossiers of then carry it.
            var kept = known.AgencyCodes.Select(code => code == present ? code with { Until = from.AddDays(-1) } : code).Where(code => code.Until is null || code.From <= code.Until);
            codes = typed.Length == 0 ? [.. kept] : [.. kept, new AgencyCode(typed, MotCua.Domain.Organisation.AgencyCode.SchemeOf(typed)!.Value, from)];
        }

        return known with
        {
            Kind = Kind,
            Name = VietnameseText.Compose(Name),
            ShortName = VietnameseText.Compose(ShortName),
            Office = Optional(Office),
            AgencyCodes = codes,
            Phone = Optional(Phone),
            Address = Optional(Address),
            From = from,
        };
    }

    /// <summary>A refusal about a property of the unit stands beside the field of this form.</summary>
    public static Refusal Beside(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return refusal.Field switch
        {
            null or "Code" => refusal,
            "Parent" => refusal with { Field = null },
            "AgencyCodes" => refusal with { Field = "Form.AgencyCode" },
            var field when field.StartsWith("Form.", StringComparison.Ordinal) => refusal,
            var field => refusal with { Field = $"Form.{field}" },
        };
    }

    private static string? Optional(string? text) => VietnameseText.Compose(text) is { Length: > 0 } given ? given : null;
}
