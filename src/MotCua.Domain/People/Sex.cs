namespace MotCua.Domain.People;

/// <summary>Sex as the civil records of Vietnam keep it (giới tính: Nam, Nữ).</summary>
public enum Sex
{
    /// <summary>Nam.</summary>
    Male = 1,

    /// <summary>Nữ.</summary>
    Female = 2,
}
