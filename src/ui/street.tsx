const backRow =
  "M0 130V92h40V70l28-22 28 22v20h30V62h64v28h20V76l34-28 34 28v16h42V58h70v34h16V72l30-24 30 24v18h34V64h60v26h22V74l32-26 32 26v18h40V130z";
const frontRow =
  "M18 130V88l36-30 36 30v42zM176 130V80h74v50zM322 130V86l40-32 40 32v44zM470 130V78h78v52zM608 130V88l38-31 38 31v42z";
const litWindows =
  "M46 90h16v18H46zM190 92h14v17h-14zM346 90h14v18h-14zM364 90h14v18h-14zM522 90h14v16h-14zM638 91h16v18h-16z";
const darkWindows =
  "M222 92h14v17h-14zM484 90h14v16h-14zM110 74h10v12h-10zM290 72h10v12h-10zM440 72h10v12h-10zM580 76h10v12h-10z";
const net =
  "M54 58c30 38 122 52 159 22M213 80c34 32 114 26 149-26M362 54c34 42 112 46 147 24M509 78c34 34 104 26 137-21M-40 84c28 20 66 10 94-26M646 57c28 36 70 40 100 22";
// Round line caps on zero-length lines draw the knots: one path instead of five circles.
const knots = "M54 58h0M213 80h0M362 54h0M509 78h0M646 57h0";
const ground = "M0 130v-6c120-8 240-8 360-3s240 6 360-2v11z";

/** The dark street with lit windows and the net from roof to roof; decoration of the start page, never mirrored. */
export const Street = () => (
  <svg class="street" viewBox="0 0 720 130" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
    <path class="h-back" d={backRow} />
    <path class="h-front" d={frontRow} />
    <path class="h-lit" d={litWindows} />
    <path class="h-dim" d={darkWindows} />
    <path class="h-net" d={net} />
    <path class="h-knot" d={knots} />
    <path class="h-ground" d={ground} />
  </svg>
);
