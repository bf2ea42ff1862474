namespace MotCua.Domain.Results;

/// <summary>How a person was told that their result lies ready.</summary>
public enum RemindedBy
{
    /// <summary>Gọi điện.</summary>
    Call = 1,

    /// <summary>Nhắn tin.</summary>
    Message = 2,

    /// <summary>Nói trực tiếp.</summary>
    InPerson = 3,

    /// <summary>Nhờ thôn, tổ dân phố báo.</summary>
    Village = 4,
}

/// <summary>Xếp kết quả: where the result lies at the return desk.</summary>
/// <param name="Slot">What is written on the place: "Tủ 2 - ngăn 5".</param>
[EntryType("result.shelved")]
public sealed record ResultShelved(string Dossier, string Slot) : Facts;

/// <summary>Nhắc nhận kết quả: the desk told the applicant that the result lies ready.</summary>
[EntryType("result.reminded")]
public sealed record ApplicantReminded(string Dossier, RemindedBy By) : Facts
{
    /// <summary>What was answered.</summary>
    [Private]
    public string? Note { get; init; }
}
