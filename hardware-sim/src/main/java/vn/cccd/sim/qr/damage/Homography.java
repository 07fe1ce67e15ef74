package vn.cccd.sim.qr.damage;

/** A projective map of the plane; the nine numbers are a matrix, row by row, defined up to a factor. */
record Homography(double a, double b, double c, double d, double e, double f, double g, double h, double i) {
    static Homography identity() {
        return new Homography(1, 0, 0, 0, 1, 0, 0, 0, 1);
    }

    static Homography shift(double x, double y) {
        return new Homography(1, 0, x, 0, 1, y, 0, 0, 1);
    }

    static Homography scale(double factor) {
        return new Homography(factor, 0, 0, 0, factor, 0, 0, 0, 1);
    }

    static Homography rotation(double degrees) {
        double sine = Math.sin(Math.toRadians(degrees));
        double cosine = Math.cos(Math.toRadians(degrees));
        return new Homography(cosine, -sine, 0, sine, cosine, 0, 0, 0, 1);
    }

    /** What a pinhole at {@code distance} sees of a plane turned about its vertical axis. */
    static Homography tilt(double degrees, double distance) {
        double sine = Math.sin(Math.toRadians(degrees));
        double cosine = Math.cos(Math.toRadians(degrees));
        return new Homography(distance * cosine, 0, 0, 0, distance, 0, sine, 0, distance);
    }

    /** The plane recedes downwards: at {@code side} below the origin it is {@code 1 + recession} times as far away. */
    static Homography recession(double recession, double side) {
        return new Homography(1, 0, 0, 0, 1, 0, 0, recession / side, 1);
    }

    /** First this, then {@code next}. */
    Homography then(Homography next) {
        return new Homography(
                next.a * a + next.b * d + next.c * g,
                next.a * b + next.b * e + next.c * h,
                next.a * c + next.b * f + next.c * i,
                next.d * a + next.e * d + next.f * g,
                next.d * b + next.e * e + next.f * h,
                next.d * c + next.e * f + next.f * i,
                next.g * a + next.h * d + next.i * g,
                next.g * b + next.h * e + next.i * h,
                next.g * c + next.h * f + next.i * i);
    }

    /** The way back, by the adjugate. */
    Homography inverse() {
        return new Homography(
                e * i - f * h,
                c * h - b * i,
                b * f - c * e,
                f * g - d * i,
                a * i - c * g,
                c * d - a * f,
                d * h - e * g,
                b * g - a * h,
                a * e - b * d);
    }

    /** The third coordinate: of the sign of the origin's in front of the camera. */
    double depth(double x, double y) {
        return g * x + h * y + i;
    }

    double x(double x, double y) {
        return (a * x + b * y + c) / depth(x, y);
    }

    double y(double x, double y) {
        return (d * x + e * y + f) / depth(x, y);
    }
}
