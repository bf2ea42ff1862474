namespace MotCua.Domain.Procedures;

/// <summary>Mã thủ tục hành chính: the national form is d.dddddd, and portals of provinces add their own ending to it.</summary>
public static class ProcedureCode
{
    private const int NationalLength = 8;

    /// <summary>The national part at the head of a code ("1.001193" of "1.001193.H17"), or null when there is none.</summary>
    public static string? NationalPart(string code)
    {
        if (code.Length < NationalLength || !char.IsAsciiDigit(code[0]) || code[1] != '.')
        {
            return null;
        }

        if (code.AsSpan(2, NationalLength - 2).ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        return code.Length == NationalLength || code[NationalLength] == '.' ? code[..NationalLength] : null;
    }
}
