using System.Collections.Concurrent;
using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace MotCua.Application.Ledger;

/// <summary>
/// How one kind of row is written and read by hand, taken from the EF model so that the mapping stands in one place.
/// The statements are the same text for both databases.
/// </summary>
internal sealed class RowMap
{
    private static readonly ConditionalWeakTable<IModel, ConcurrentDictionary<Type, RowMap>> Known = [];

    private readonly Column[] columns;
    private readonly Column[] keys;
    private readonly Func<DbDataReader, object> read;
    private readonly Func<object, object?[]> valuesOf;
    private readonly Func<object, object[]> keyOf;
    private readonly Lazy<Func<object, object, object>> sum;
    private readonly Lazy<Action<object, object>> addTo;

    private RowMap(IEntityType entity)
    {
        Type = entity.ClrType;
        Table = entity.GetTableName()!;
        var key = entity.FindPrimaryKey()!.Properties;
        columns = [.. key.Concat(entity.GetProperties().Except(key)).Select((property, place) => new Column(property, place))];
        keys = columns[..key.Count];
        read = Reader(columns);
        ByKey = new KeyComparer(Type, keys);
        valuesOf = Teller<object?[]>(columns, (column, row) => column.StoredIn(row));
        keyOf = Teller<object[]>(keys, (column, row) => column.In(row));
        sum = new Lazy<Func<object, object, object>>(Summer);
        addTo = new Lazy<Action<object, object>>(Adder);

        var names = string.Join(", ", columns.Select(column => column.Name));
        var places = string.Join(", ", columns.Select((_, i) => $"${i + 1}"));
        var keyNames = string.Join(", ", keys.Select(column => column.Name));
        var rest = columns[keys.Length..];
        var onConflict = $" on conflict ({keyNames}) do update set ";
        Insert = $"insert into {Table} ({names}) values ({places})";
        Copy = $"copy {Table} ({names}) from stdin (format binary)";
        Upsert = rest.Length == 0
            ? $"{Insert} on conflict ({keyNames}) do nothing"
            : Insert + onConflict + string.Join(", ", rest.Select(column => $"{column.Name} = excluded.{column.Name}"));
        Add = Insert + onConflict + string.Join(", ", rest.Select(column => $"{column.Name} = {Table}.{column.Name} + excluded.{column.Name}"));
        var where = string.Join(" and ", keys.Select((column, i) => $"{column.Name} = ${i + 1}"));
        Select = $"select {names} from {Table} where {where}";
        SelectAll = $"select {names} from {Table}";
        InOrder = $"{SelectAll} order by {keyNames}";
        Delete = $"delete from {Table} where {where}";
        CreateScratch = $"create table {Table} ({names}, primary key ({keyNames}))";
    }

    public Type Type { get; }

    public string Table { get; }

    public string Insert { get; }

    /// <summary>The start of PostgreSQL's own way to take in many rows.</summary>
    public string Copy { get; }

    public string Upsert { get; }

    public string Add { get; }

    public string Select { get; }

    public string SelectAll { get; }

    /// <summary>Every row, in the order of the primary key.</summary>
    public string InOrder { get; }

    public string Delete { get; }

    /// <summary>The table in a private SQLite database: no types, no indexes but the key.</summary>
    public string CreateScratch { get; }

    public static RowMap Of(IModel model, Type type) =>
        Known.GetOrCreateValue(model).GetOrAdd(type, static (key, known) => new RowMap(known.FindEntityType(key) ?? throw new InvalidOperationException($"{key.Name} has no mapping.")), model);

    /// <summary>In the order of the statements' places.</summary>
    public IReadOnlyList<Column> Columns => columns;

    /// <summary>Those of the primary key.</summary>
    public IReadOnlyList<Column> Keys => keys;

    /// <summary>Every value of a row, in the order of <see cref="Columns"/>.</summary>
    public object?[] ValuesOf(object row) => valuesOf(row);

    /// <summary>The values of a key. Refuses one whose parts have other types than the row: <see cref="RowKey"/> would not know it again.</summary>
    public IEnumerable<(Column Column, object? Value)> KeysOf(object[] key) => keys.Select((column, i) => key[i].GetType() == column.Property.ClrType
        ? (column, column.ToStored(key[i]))
        : throw new InvalidOperationException($"{Type.Name} is asked for by {key[i].GetType().Name} where its {column.Property.Name} is {column.Property.ClrType.Name}."));

    public object[] KeyOf(object row) => keyOf(row);

    /// <summary>Finds rows by their keys.</summary>
    public KeyComparer ByKey { get; }

    public object Read(DbDataReader reader) => read(reader);

    /// <summary>Every row in the order of the primary key with these properties alone, and how it is read; the others are empty in it.</summary>
    public (string Sql, Func<DbDataReader, object> Read) Only(IReadOnlyCollection<string> properties)
    {
        var some = columns.Where(column => properties.Contains(column.Property.Name)).ToList();
        return ($"select {string.Join(", ", some.Select(column => column.Name))} from {Table} order by {string.Join(", ", keys.Select(column => column.Name))}", Reader(some));
    }

    /// <summary>The sum of two counter rows under one key.</summary>
    public object Sum(object one, object other) => sum.Value(one, other);

    /// <summary>Makes a counter row the sum of itself and another under the same key; only for who has it alone.</summary>
    public void AddTo(object row, object delta) => addTo.Value(row, delta);

    /// <summary>"table/key", for people.</summary>
    public string Place(object row) => $"{Table}/{string.Join('/', KeyOf(row))}";

    /// <summary>Columns in which two rows do not say the same.</summary>
    public IEnumerable<Column> Differences(object one, object other)
    {
        var (left, right) = (ValuesOf(one), ValuesOf(other));
        return columns.Where(column => !Same(left[column.Place], right[column.Place]));
    }

    /// <summary>Statement that writes some columns of a row that is there; its places are these columns, then the key.</summary>
    public string Update(IReadOnlyList<Column> changed)
    {
        var sets = string.Join(", ", changed.Select((column, i) => $"{column.Name} = ${i + 1}"));
        return $"update {Table} set {sets} where {string.Join(" and ", keys.Select((column, i) => $"{column.Name} = ${changed.Count + i + 1}"))}";
    }

    private static bool Same(object? one, object? other) => one is byte[] left && other is byte[] right ? left.AsSpan().SequenceEqual(right) : Equals(one, other);

    /// <summary>Key from the one, every other column from both. Refuses a type with a column that is no whole number.</summary>
    private Func<object, object, object> Summer()
    {
        var (one, other) = (Expression.Parameter(typeof(object)), Expression.Parameter(typeof(object)));
        var (left, right) = (Expression.Convert(one, Type), Expression.Convert(other, Type));
        var bindings = columns.Select(column =>
        {
            var property = column.Property.PropertyInfo!;
            var (mine, theirs) = (Expression.Property(left, property), Expression.Property(right, property));
            return Expression.Bind(property, column.Place < keys.Length ? mine : Expression.Add(mine, theirs));
        });
        var row = Expression.MemberInit(Expression.New(Type), bindings);
        return Expression.Lambda<Func<object, object, object>>(Expression.Convert(row, typeof(object)), one, other).Compile();
    }

    private Action<object, object> Adder()
    {
        var (row, delta) = (Expression.Parameter(typeof(object)), Expression.Parameter(typeof(object)));
        var (known, more) = (Expression.Convert(row, Type), Expression.Convert(delta, Type));
        var sums = columns[keys.Length..].Select(column => column.Property.PropertyInfo!)
            .Select(property => Expression.AddAssign(Expression.Property(known, property), Expression.Property(more, property)));
        return Expression.Lambda<Action<object, object>>(Expression.Block(typeof(void), sums), row, delta).Compile();
    }

    /// <summary>What a row says in some columns, in one piece of code that was made for its type.</summary>
    private Func<object, TParts> Teller<TParts>(Column[] some, Func<Column, Expression, Expression> tell)
    {
        var row = Expression.Parameter(typeof(object));
        var parts = some.Select(column => Expression.Convert(tell(column, Expression.Convert(row, Type)), typeof(object)));
        return Expression.Lambda<Func<object, TParts>>(Expression.NewArrayInit(typeof(object), parts), row).Compile();
    }

    private Func<DbDataReader, object> Reader(IEnumerable<Column> some)
    {
        var reader = Expression.Parameter(typeof(DbDataReader));
        var bindings = some.Select((column, i) => Expression.Bind(column.Property.PropertyInfo!, column.ReadFrom(reader, i)));
        var row = Expression.MemberInit(Expression.New(Type), bindings);
        return Expression.Lambda<Func<DbDataReader, object>>(row, reader).Compile();
    }

    /// <summary>One column, with the conversion the model gives it.</summary>
    internal sealed class Column
    {
        public Column(IProperty property, int place)
        {
            (Property, Place) = (property, place);
            Name = property.GetColumnName();
            Mapping = property.GetRelationalTypeMapping();
        }

        public IProperty Property { get; }

        /// <summary>Where it stands among its map's columns.</summary>
        public int Place { get; }

        public string Name { get; }

        public RelationalTypeMapping Mapping { get; }

        public object? ToStored(object? value) => Mapping.Converter is { } converter && value is not null ? converter.ConvertToProvider(value) : value;

        /// <summary>What a row of the right type says.</summary>
        public Expression In(Expression row) => Expression.Property(row, Property.PropertyInfo!);

        /// <summary>The same as it is stored: null, or what the model's conversion makes of it.</summary>
        public Expression StoredIn(Expression row)
        {
            var value = In(row);
            if (Mapping.Converter is not { } converter)
            {
                return value;
            }

            var said = Expression.Variable(value.Type);
            var plain = Nullable.GetUnderlyingType(value.Type) is null ? (Expression)said : Expression.Property(said, nameof(Nullable<int>.Value));
            var stored = Expression.Convert(Expression.Invoke(converter.ConvertToProviderExpression, plain), typeof(object));
            Expression orNull = Property.IsNullable ? Expression.Condition(Expression.Equal(said, Expression.Constant(null, said.Type)), Expression.Constant(null), stored) : stored;
            return Expression.Block([said], Expression.Assign(said, value), orNull);
        }

        public Expression ReadFrom(ParameterExpression reader, int ordinal)
        {
            var place = Expression.Constant(ordinal);
            var stored = Mapping.Converter?.ProviderClrType ?? Nullable.GetUnderlyingType(Property.ClrType) ?? Property.ClrType;
            var getter = typeof(DbDataReader).GetMethod(nameof(DbDataReader.GetFieldValue))!.MakeGenericMethod(stored);
            Expression value = Expression.Call(reader, getter, place);
            if (Mapping.Converter is { } converter)
            {
                value = Expression.Invoke(converter.ConvertFromProviderExpression, value);
            }

            var isNull = Expression.Call(reader, typeof(DbDataReader).GetMethod(nameof(DbDataReader.IsDBNull), [typeof(int)])!, place);
            return Property.IsNullable
                ? Expression.Condition(isNull, Expression.Default(Property.ClrType), Expression.Convert(value, Property.ClrType))
                : Expression.Convert(value, Property.ClrType);
        }
    }
}
