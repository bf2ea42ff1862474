using System.Text.RegularExpressions;

namespace MotCua.Domain.Organisation;

/// <summary>Which rule an agency code follows.</summary>
public enum AgencyCodeScheme
{
    /// <summary>QCVN 102:2016/BTTTT, read from the right: "000.00.99.H22". Issued until 15 September 2020, still met later.</summary>
    Qcvn102 = 1,

    /// <summary>20/2020/QĐ-TTg, level 1 first: "H22.35.4"; at most 35 characters.</summary>
    Decision20 = 2,
}

/// <summary>The code that heads an agency's dossier codes (mã định danh cơ quan), from a day to a day. An agency may have several over time.</summary>
/// <param name="Until">Last day; null while open.</param>
public sealed partial record AgencyCode(string Text, AgencyCodeScheme Scheme, DateOnly From, DateOnly? Until = null)
{
    /// <summary>The scheme a code is written in; null when it follows neither.</summary>
    public static AgencyCodeScheme? SchemeOf(string text)
    {
        if (Qcvn102Form().IsMatch(text))
        {
            return AgencyCodeScheme.Qcvn102;
        }

        return text.Length <= 35 && Decision20Form().IsMatch(text) ? AgencyCodeScheme.Decision20 : null;
    }

    public bool HoldsOn(DateOnly day) => From <= day && (Until is null || day <= Until);

    [GeneratedRegex(@"^\d{3}\.\d{2}\.\d{2}\.[A-Y]\d{2}$")]
    private static partial Regex Qcvn102Form();

    [GeneratedRegex(@"^[A-Y]\d{2}(\.[0-9A-Z]+)*$")]
    private static partial Regex Decision20Form();
}
