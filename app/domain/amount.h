#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <optional>

namespace saboot::domain {

/// An exact amount of a currency: a whole number of its smallest unit, and how many decimal places that unit lies below the
/// one people write (18 for ether, 8 for bitcoin). Floating-point numbers have no part in it. Value type, any thread.
class Amount {
public:
    static constexpr int maxScale = 80;   ///< 2^256 has 78 digits
    static constexpr int maxDigits = 400; ///< of sums and products, too
    enum class Misfit { NotANumber, TooFine, TooLong };

    Amount() = default; ///< 0
    /// Decimal notation: an optional sign, digits with or without commas between thousands, one point, an exponent of ten.
    /// `scale` -1: as many places as are written. Nothing, and `why`, when the text is no number, names parts of the smallest
    /// unit (nothing is rounded), or is longer than any amount there is.
    static std::optional<Amount> fromDecimal(QByteArrayView text, int scale, Misfit* why = nullptr);
    /// A count of the smallest unit: digits with an optional sign and nothing else.
    static std::optional<Amount> fromUnits(QByteArrayView digits, int scale);

    bool isZero() const { return m_digits == "0"; }
    bool isNegative() const { return m_negative; }
    int scale() const { return m_scale; }
    /// "-5000000000000000000": the count of the smallest unit.
    QByteArray units() const { return m_negative ? '-' + m_digits : m_digits; }
    /// "-0.0086448": without zeros that say nothing.
    QString text() const;
    Amount absolute() const;
    Amount operator-() const;
    /// In the finer of the two units. 0 when the sum would be longer than maxDigits, which no sum of real amounts is.
    Amount operator+(const Amount& other) const;
    /// The scales add up.
    Amount operator*(const Amount& other) const;
    bool operator==(const Amount& other) const;

private:
    Amount(QByteArray digits, int scale, bool negative);
    QByteArray at(int scale) const;
    QByteArray m_digits = "0"; ///< no leading zeros
    int m_scale = 0;
    bool m_negative = false;   ///< never of zero
};

} // namespace saboot::domain
