namespace ContentLint.Reading.Quantities;

/// <summary>A number as it is printed in one token.</summary>
/// <param name="Value">Its value, without what the suffix does to it.</param>
/// <param name="Step">One unit of its last printed digit.</param>
/// <param name="Digits">How many digits stand before the suffix.</param>
/// <param name="Length">How many characters stand before the suffix.</param>
/// <param name="Separated">Whether thousands are parted by commas.</param>
/// <param name="Decimals">How many digits follow the decimal point.</param>
/// <param name="IsNumber">False for times (<c>6:15</c>), versions (<c>1.2.3</c>) and the like.</param>
internal readonly record struct Numeral(double Value, double Step, int Digits, int Length, bool Separated, int Decimals, bool IsNumber)
{
    /// <summary>The same digits after a decimal point.</summary>
    public Numeral AsDecimals()
    {
        double scale = Math.Pow(10, Digits);
        return this with { Value = Math.Round(Value) / scale, Step = 1 / scale, Decimals = Digits };
    }

    /// <summary>The number with further groups of digits after it, which hold its last digits.</summary>
    public Numeral WithGroups(double value, int digits)
    {
        double step = 1;
        double rest = value;
        while (rest >= 10 && (rest % 10).Equals(0))
        {
            rest /= 10;
            step *= 10;
        }

        return this with { Value = value, Step = step, Digits = Digits + digits, Separated = true };
    }

    /// <summary>Reads the digits at the beginning of <paramref name="text"/>.</summary>
    public static Numeral Read(ReadOnlySpan<char> text)
    {
        double value = 0;
        double step = 1;
        int digits = 0;
        int at = 0;
        int group = -1; // digits since the last comma
        bool separated = false;
        int decimals = 0;
        bool dot = false;
        bool good = true;
        for (; at < text.Length; at++)
        {
            char character = text[at];
            if (character is >= '0' and <= '9')
            {
                if (dot)
                {
                    decimals++;
                    step /= 10;
                    value += (character - '0') * step;
                }
                else
                {
                    value = (value * 10) + (character - '0');
                }

                digits++;
                group = group < 0 ? group : group + 1;
                continue;
            }

            bool digitFollows = at + 1 < text.Length && text[at + 1] is >= '0' and <= '9';
            if (character == ',' && digitFollows)
            {
                good &= !dot && (group < 0 || group is 2 or 3);
                separated = true;
                group = 0;
                continue;
            }

            if (character == '.' && digitFollows)
            {
                good &= !dot;
                dot = true;
                continue;
            }

            if (character == ':')
            {
                good = false;
                continue;
            }

            break;
        }

        // 1,234 and 1,23,456 but not 1,23
        good &= group < 0 || decimals > 0 || group == 3;
        if (decimals > 0)
        {
            // Adding tenth after tenth drifts: 942.1 must be the number that is written.
            double scale = Math.Pow(10, decimals);
            value = Math.Round(value * scale) / scale;
            step = 1 / scale;
        }
        else
        {
            // A round number stands for its neighbourhood: its step is that of its last digit that is not zero.
            double rest = value;
            while (rest >= 10 && (rest % 10).Equals(0))
            {
                rest /= 10;
                step *= 10;
            }
        }

        return new Numeral(value, step, digits, at, separated, decimals, good && digits is > 0 and < 18);
    }
}
