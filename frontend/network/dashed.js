// Edge programs that draw dashes: sigma's rectangle program with its own shaders. Dashes keep their length on screen at every zoom.
// One draws from middle to middle, one beside the line, for pairs that are joined by a solid edge too.
import { EdgeRectangleProgram } from "sigma/rendering";

const DASH_PX = 8;
const PERIOD_PX = 14;

const BESIDE_PX = 5;

const vertexShader = (besidePx) => /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_normal;
attribute float a_normalCoef;
attribute vec2 a_positionStart;
attribute vec2 a_positionEnd;
attribute float a_positionCoef;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_zoomRatio;
uniform float u_pixelRatio;
uniform float u_correctionRatio;
uniform float u_minEdgeThickness;
uniform float u_feather;
varying vec4 v_color;
varying vec2 v_normal;
varying float v_thickness;
varying float v_feather;
varying float v_along;
const float bias = 255.0 / 254.0;

void main() {
  vec2 normal = a_normal * a_normalCoef;
  float size = length(normal);
  vec2 unit = normal / size;
  float thickness = max(size, u_minEdgeThickness * u_sizeRatio) * u_correctionRatio / u_sizeRatio;
  // One pixel on screen is two correction ratios; the offset has the same side at both ends.
  vec2 beside = a_normal / size * ${besidePx.toFixed(1)} * 2.0 * u_correctionRatio;
  vec2 position = mix(a_positionStart, a_positionEnd, a_positionCoef) + beside;
  gl_Position = vec4((u_matrix * vec3(position + unit * thickness, 1)).xy, 0, 1);
  v_normal = unit;
  v_thickness = thickness / u_zoomRatio;
  v_feather = u_feather * u_correctionRatio / u_zoomRatio / u_pixelRatio * 2.0;
  v_along = a_positionCoef * distance(a_positionStart, a_positionEnd) / u_correctionRatio * 0.5;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`;

const FRAGMENT_SHADER = /* glsl */ `
precision mediump float;
varying vec4 v_color;
varying vec2 v_normal;
varying float v_thickness;
varying float v_feather;
varying float v_along;

void main() {
  #ifdef PICKING_MODE
  gl_FragColor = v_color; // the gaps can be clicked too
  #else
  if (mod(v_along, ${PERIOD_PX.toFixed(1)}) > ${DASH_PX.toFixed(1)}) discard;
  float fade = smoothstep(v_thickness - v_feather, v_thickness, length(v_normal) * v_thickness);
  gl_FragColor = mix(v_color, vec4(0.0), fade);
  #endif
}
`;

function dashedProgram(besidePx) {
  return class extends EdgeRectangleProgram {
    getDefinition() {
      return { ...super.getDefinition(), VERTEX_SHADER_SOURCE: vertexShader(besidePx), FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER };
    }
  };
}

export const DashedEdge = dashedProgram(0);
export const DashedEdgeBeside = dashedProgram(BESIDE_PX);
