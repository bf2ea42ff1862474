using System.Linq.Expressions;

namespace MotCua.Application.Ledger;

/// <summary>
/// Rows of one kind are alike when their primary keys are; an array of the parts of a key is like the row that has it. Made once for a kind, so that nothing is allocated for a look.
/// </summary>
internal sealed class KeyComparer : IEqualityComparer<object>
{
    private readonly Func<object, int> hashOfRow;
    private readonly Func<object[], int> hashOfParts;
    private readonly Func<object, object, bool> areAlike;
    private readonly Func<object, object[], bool> has;

    public KeyComparer(Type type, IReadOnlyCollection<RowMap.Column> keys)
    {
        var (one, other, parts) = (Expression.Parameter(typeof(object)), Expression.Parameter(typeof(object)), Expression.Parameter(typeof(object[])));
        var (ofOne, ofOther) = (Of(one), Of(other));
        var given = keys.Select((column, i) => Plain(Expression.Convert(Expression.ArrayIndex(parts, Expression.Constant(i)), column.Property.ClrType))).ToList();
        hashOfRow = Expression.Lambda<Func<object, int>>(Hash(ofOne), one).Compile();
        hashOfParts = Expression.Lambda<Func<object[], int>>(Hash(given), parts).Compile();
        areAlike = Expression.Lambda<Func<object, object, bool>>(Alike(ofOne, ofOther), one, other).Compile();
        has = Expression.Lambda<Func<object, object[], bool>>(Alike(ofOne, given), one, parts).Compile();

        List<Expression> Of(ParameterExpression row) => [.. keys.Select(column => Plain(column.In(Expression.Convert(row, type))))];
    }

    public new bool Equals(object? x, object? y) => y is object[] parts ? has(x!, parts) : areAlike(x!, y!);

    public int GetHashCode(object obj) => obj is object[] parts ? hashOfParts(parts) : hashOfRow(obj);

    /// <summary>An enum would be put into an object to be asked for its hash.</summary>
    private static Expression Plain(Expression part) => part.Type.IsEnum ? Expression.Convert(part, Enum.GetUnderlyingType(part.Type)) : part;

    private static Expression Hash(IEnumerable<Expression> parts) => parts
        .Select(part => (Expression)Expression.Call(part, part.Type.GetMethod(nameof(GetHashCode), Type.EmptyTypes)!))
        .Aggregate((before, next) => Expression.Call(typeof(HashCode), nameof(HashCode.Combine), [typeof(int), typeof(int)], before, next));

    private static BinaryExpression Alike(IEnumerable<Expression> left, IEnumerable<Expression> right) => left.Zip(right, Expression.Equal).Aggregate(Expression.AndAlso);
}
