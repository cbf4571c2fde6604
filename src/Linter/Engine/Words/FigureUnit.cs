using ContentLint.Reading.Quantities;

namespace ContentLint.Words;

/// <summary>A unit or a currency.</summary>
/// <param name="Name">Its sign, as messages print it.</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Factor">Its size in the base unit of the dimension; for money, in the whole unit of the currency.</param>
public sealed record FigureUnit(string Name, QuantityDimension Dimension, double Factor);
