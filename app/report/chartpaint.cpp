#include "report/chartpaint.h"
#include "report/chartview.h"

namespace saboot::report {

namespace {

/// The paper's colours: black lines on white; entity fills are pale greys that keep their glyph readable.
bool colourOf(graph::ColourRole role, double& r, double& g, double& b) {
    using enum graph::ColourRole;
    switch (role) {
    case None: return false;
    case Canvas:
    case Surface:
    case OnAccent: r = g = b = 1; return true;
    case SurfaceAlt:
    case AccentSoft: r = g = b = 0.935; return true;
    case Line: r = g = b = 0.62; return true;
    case Muted: r = g = b = 0.28; return true;
    case Accent: r = 0.04, g = 0.27, b = 0.20; return true;
    case Bad: r = 0.66, g = 0.04, b = 0.08; return true;
    case Person:
    case Account:
    case Phone:
    case Wallet:
    case Bank:
    case Device:
    case Place:
    case Parcel:
    case Site:
    case Exhibit: r = g = b = 1; return true;
    default: r = g = b = 0; return true;
    }
}

} // namespace

void paintChartShapes(cairo_t* cr, const PlacedChart& placed) {
    if (!placed.drawing) return;
    const graph::Drawing& d = *placed.drawing;
    cairo_save(cr);
    if (!placed.clip.isNull()) {
        cairo_rectangle(cr, placed.clip.x(), placed.clip.y(), placed.clip.width(), placed.clip.height());
        cairo_clip(cr);
    }
    const auto s = double(placed.scale);
    const auto px = [&](QPointF p) { return double(placed.x) + (p.x() - d.bounds.x()) * s; };
    const auto py = [&](QPointF p) { return double(placed.y) + (p.y() - d.bounds.y()) * s; };
    for (const graph::Item& item : d.items) {
        const auto* shape = std::get_if<graph::ShapeItem>(&item);
        if (!shape || shape->path.empty()) continue;
        cairo_new_path(cr);
        for (const graph::PathStep& step : shape->path) {
            switch (step.kind) {
            case graph::PathStep::Move: cairo_move_to(cr, px(step.p[0]), py(step.p[0])); break;
            case graph::PathStep::Line: cairo_line_to(cr, px(step.p[0]), py(step.p[0])); break;
            case graph::PathStep::Cubic:
                cairo_curve_to(cr, px(step.p[0]), py(step.p[0]), px(step.p[1]), py(step.p[1]), px(step.p[2]), py(step.p[2]));
                break;
            case graph::PathStep::Close: cairo_close_path(cr); break;
            }
        }
        double r = 0, g = 0, b = 0;
        if (colourOf(shape->fill, r, g, b)) {
            cairo_set_source_rgb(cr, r, g, b);
            cairo_fill_preserve(cr);
        }
        if (shape->stroke.width > 0 && colourOf(shape->stroke.colour, r, g, b)) {
            cairo_set_source_rgb(cr, r, g, b);
            cairo_set_line_width(cr, shape->stroke.width * s);
            const bool dotted = shape->stroke.style == graph::LineStyle::Dotted;
            cairo_set_line_cap(cr, shape->stroke.roundCaps || dotted ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
            std::vector<double> dashes;
            if (shape->stroke.style == graph::LineStyle::Dashed) dashes = {5 * s, 3.5 * s};
            if (dotted) dashes = {0.01, std::max(2.4, shape->stroke.width * 2.2) * s};
            cairo_set_dash(cr, dashes.data(), int(dashes.size()), 0);
            cairo_stroke_preserve(cr);
            cairo_set_dash(cr, nullptr, 0, 0);
            cairo_set_line_cap(cr, CAIRO_LINE_CAP_BUTT);
        }
        cairo_new_path(cr);
    }
    cairo_restore(cr);
}

} // namespace saboot::report
