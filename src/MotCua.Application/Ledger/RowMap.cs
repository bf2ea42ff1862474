using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;
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
    private readonly Column[] columns;
    private readonly Column[] keys;
    private readonly Func<DbDataReader, object> read;
    private readonly Lazy<Func<object, object, object>> sum;

    private RowMap(IEntityType entity)
    {
        Type = entity.ClrType;
        Table = entity.GetTableName()!;
        var key = entity.FindPrimaryKey()!.Properties;
        keys = [.. key.Select(property => new Column(property))];
        columns = [.. keys, .. entity.GetProperties().Where(property => !key.Contains(property)).Select(property => new Column(property))];
        read = Reader();
        sum = new Lazy<Func<object, object, object>>(Adder);

        var names = string.Join(", ", columns.Select(column => column.Name));
        var places = string.Join(", ", columns.Select((_, i) => $"${i + 1}"));
        var keyNames = string.Join(", ", keys.Select(column => column.Name));
        var rest = columns[keys.Length..];
        var onConflict = $" on conflict ({keyNames}) do update set ";
        Insert = $"insert into {Table} ({names}) values ({places})";
        Upsert = rest.Length == 0
            ? $"{Insert} on conflict ({keyNames}) do nothing"
            : Insert + onConflict + string.Join(", ", rest.Select(column => $"{column.Name} = excluded.{column.Name}"));
        Add = Insert + onConflict + string.Join(", ", rest.Select(column => $"{column.Name} = {Table}.{column.Name} + excluded.{column.Name}"));
        var where = string.Join(" and ", keys.Select((column, i) => $"{column.Name} = ${i + 1}"));
        Select = $"select {names} from {Table} where {where}";
        SelectAll = $"select {names} from {Table}";
        Delete = $"delete from {Table} where {where}";
        CreateScratch = $"create table {Table} ({names}, primary key ({keyNames}))";
    }

    public Type Type { get; }

    public string Table { get; }

    public string Insert { get; }

    public string Upsert { get; }

    public string Add { get; }

    public string Select { get; }

    public string SelectAll { get; }

    public string Delete { get; }

    /// <summary>The table in a private SQLite database: no types, no indexes but the key.</summary>
    public string CreateScratch { get; }

    public static RowMap Of(IModel model, Type type) =>
        new(model.FindEntityType(type) ?? throw new InvalidOperationException($"{type.Name} has no mapping."));

    /// <summary>Every value of a row, in the order of the statements' places.</summary>
    public IEnumerable<(Column Column, object? Value)> ValuesOf(object row) => columns.Select(column => (column, column.ValueIn(row)));

    public IEnumerable<(Column Column, object? Value)> KeysOf(object[] key) => keys.Select((column, i) => (column, column.ToStored(key[i])));

    public object[] KeyOf(object row) => [.. keys.Select(column => column.Property.PropertyInfo!.GetValue(row)!)];

    public object Read(DbDataReader reader) => read(reader);

    /// <summary>The sum of two counter rows under one key.</summary>
    public object Sum(object one, object other) => sum.Value(one, other);

    /// <summary>"table/key", for people.</summary>
    public string Place(object row) => $"{Table}/{string.Join('/', KeyOf(row))}";

    /// <summary>Columns in which two rows do not say the same.</summary>
    public IEnumerable<Column> Differences(object one, object other) => columns.Where(column => !Same(column.ValueIn(one), column.ValueIn(other)));

    /// <summary>Statement that writes some columns of a row that is there; its places are these columns, then the key.</summary>
    public string Update(IReadOnlyList<Column> changed)
    {
        var sets = string.Join(", ", changed.Select((column, i) => $"{column.Name} = ${i + 1}"));
        return $"update {Table} set {sets} where {string.Join(" and ", keys.Select((column, i) => $"{column.Name} = ${changed.Count + i + 1}"))}";
    }

    private static bool Same(object? one, object? other) => one is byte[] left && other is byte[] right ? left.AsSpan().SequenceEqual(right) : Equals(one, other);

    /// <summary>Key from the one, every other column from both. Refuses a type with a column that is no whole number.</summary>
    private Func<object, object, object> Adder()
    {
        var (one, other) = (Expression.Parameter(typeof(object)), Expression.Parameter(typeof(object)));
        var (left, right) = (Expression.Convert(one, Type), Expression.Convert(other, Type));
        var bindings = columns.Select(column =>
        {
            var property = column.Property.PropertyInfo!;
            var (mine, theirs) = (Expression.Property(left, property), Expression.Property(right, property));
            return Expression.Bind(property, keys.Contains(column) ? mine : Expression.Add(mine, theirs));
        });
        var row = Expression.MemberInit(Expression.New(Type), bindings);
        return Expression.Lambda<Func<object, object, object>>(Expression.Convert(row, typeof(object)), one, other).Compile();
    }

    private Func<DbDataReader, object> Reader()
    {
        var reader = Expression.Parameter(typeof(DbDataReader));
        var bindings = columns.Select((column, i) => Expression.Bind(column.Property.PropertyInfo!, column.ReadFrom(reader, i)));
        var row = Expression.MemberInit(Expression.New(Type), bindings);
        return Expression.Lambda<Func<DbDataReader, object>>(row, reader).Compile();
    }

    /// <summary>One column, with the conversion the model gives it.</summary>
    internal sealed class Column
    {
        private readonly Func<object, object?> get;

        public Column(IProperty property)
        {
            Property = property;
            Name = property.GetColumnName();
            Mapping = property.GetRelationalTypeMapping();
            var row = Expression.Parameter(typeof(object));
            var value = Expression.Property(Expression.Convert(row, property.DeclaringType.ClrType), property.PropertyInfo!);
            get = Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), row).Compile();
        }

        public IProperty Property { get; }

        public string Name { get; }

        public RelationalTypeMapping Mapping { get; }

        public object? ValueIn(object row) => ToStored(get(row));

        public object? ToStored(object? value) => Mapping.Converter is { } converter && value is not null ? converter.ConvertToProvider(value) : value;

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
