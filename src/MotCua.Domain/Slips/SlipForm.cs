using System.Globalization;

namespace MotCua.Domain.Slips;

/// <summary>The papers a visit or a dossier's way can end in. The first four have the number of their official form (TT 01/2018/TT-VPCP, annex).</summary>
public enum SlipForm
{
    /// <summary>Mẫu số 01: giấy tiếp nhận hồ sơ và hẹn trả kết quả.</summary>
    Receipt = 1,

    /// <summary>Mẫu số 02: phiếu yêu cầu bổ sung, hoàn thiện hồ sơ.</summary>
    Supplement = 2,

    /// <summary>Mẫu số 03: phiếu từ chối tiếp nhận giải quyết hồ sơ.</summary>
    Refusal = 3,

    /// <summary>Mẫu số 04: phiếu xin lỗi và hẹn lại ngày trả kết quả; since TT 03/2025/TT-VPCP văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết.</summary>
    Apology = 4,

    /// <summary>Thông báo dừng giải quyết hồ sơ: mẫu số 05 of TT 03/2025/TT-VPCP; a plain notice before it.</summary>
    Stop = 5,

    /// <summary>Phiếu kiểm soát quá trình giải quyết hồ sơ: mẫu số 05 of TT 01/2018/TT-VPCP, 06 of TT 03/2025/TT-VPCP.</summary>
    Control = 6,

    /// <summary>Phiếu hướng dẫn: no official form, but numbered and counted like one.</summary>
    Guidance = 9,

    /// <summary>Giấy biên nhận bản chính: no official form; what the applicant holds for the originals left at the desk.</summary>
    Originals = 10,

    /// <summary>Phiếu ghi nhận đề nghị rút hồ sơ, and the answer that it cannot be: no official form; what the applicant holds until the notice of stopping.</summary>
    Withdrawal = 11,
}

/// <summary>
/// Số of a slip: a running number of its form, in its desk and year, and the form's sign: "12/HDHS". The circular prints only the sign of form 02;
/// the others are those of copies in use, and a sign of our own for the guidance note.
/// </summary>
public static class SlipNumber
{
    public static string Of(SlipForm form, long number) => string.Create(CultureInfo.InvariantCulture, $"{number}/{Sign(form)}");

    /// <summary>The ledger series that numbers one form in one desk and year.</summary>
    public static string Series(SlipForm form, string desk, int year) => string.Create(CultureInfo.InvariantCulture, $"slip/{Sign(form)}/{desk}/{year}");

    private static string Sign(SlipForm form) => form switch
    {
        SlipForm.Receipt => "TNHS",
        SlipForm.Supplement => "HDHS",
        SlipForm.Refusal => "TCHS",
        SlipForm.Apology => "PXL",
        SlipForm.Stop => "TB",
        SlipForm.Control => "PKS",
        SlipForm.Guidance => "HD",
        SlipForm.Originals => "BNBC",
        SlipForm.Withdrawal => "RHS",
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, "Not a slip of the counter."),
    };
}
