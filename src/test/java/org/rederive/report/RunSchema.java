package org.rederive.report;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The JSON Schema of {@code run.json} from the records that are written, with all that their
 * mapping says of them. Libraries that make schemas do not look at annotations that are mixed in.
 */
final class RunSchema {
  private final ObjectMapper mapper = RunMapping.mapper();
  private final Map<String, ObjectNode> types = new TreeMap<>();

  /** The schema; every property is required, and no other is allowed. */
  static ObjectNode of(Class<?> root, Map<String, Class<?>> besides) {
    RunSchema schema = new RunSchema();
    ObjectNode node = schema.mapper.createObjectNode();
    node.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    node.put("title", "run.json of Rederive, schema " + RunJson.SCHEMA);
    ObjectNode body = schema.properties(root);
    ObjectNode properties = (ObjectNode) body.get("properties");
    besides.forEach((name, type) -> schema.add(body, name, schema.of(type)));
    properties.set("schema", schema.mapper.createObjectNode().put("const", RunJson.SCHEMA));
    ((ArrayNode) body.get("required")).add("schema");
    node.setAll(body);
    ObjectNode definitions = node.putObject("$defs");
    schema.types.forEach(definitions::set);
    return node;
  }

  private ObjectNode of(Type type) {
    if (type instanceof ParameterizedType generic) {
      return generic(generic);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == String.class) {
      return simple("string");
    }
    if (plain == boolean.class || plain == Boolean.class) {
      return simple("boolean");
    }
    if (plain == int.class
        || plain == long.class
        || plain == Integer.class
        || plain == Long.class) {
      return simple("integer");
    }
    if (plain == double.class || plain == Double.class) {
      ObjectNode number = mapper.createObjectNode();
      number.putArray("type").add("number").add("string");
      return number.put("pattern", "^(NaN|-?Infinity)$");
    }
    return reference(plain);
  }

  private ObjectNode simple(String type) {
    return mapper.createObjectNode().put("type", type);
  }

  private ObjectNode generic(ParameterizedType type) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type[] of = type.getActualTypeArguments();
    if (raw == Optional.class) {
      ObjectNode node = mapper.createObjectNode();
      node.putArray("anyOf").add(of(of[0])).add(simple("null"));
      return node;
    }
    if (raw == Map.class) {
      return simple("object").set("additionalProperties", of(of[1]));
    }
    return simple("array").set("items", of(of[0]));
  }

  private ObjectNode reference(Class<?> type) {
    String name =
        type.getEnclosingClass() == null
            ? type.getSimpleName()
            : type.getEnclosingClass().getSimpleName() + "." + type.getSimpleName();
    if (!types.containsKey(name)) {
      types.put(name, mapper.createObjectNode());
      types.put(name, named(type));
    }
    return mapper.createObjectNode().put("$ref", "#/$defs/" + name);
  }

  private ObjectNode named(Class<?> type) {
    if (type.isEnum()) {
      ArrayNode words = mapper.createArrayNode();
      Arrays.stream(type.getEnumConstants()).forEach(c -> words.add(mapper.valueToTree(c)));
      return mapper.createObjectNode().set("enum", words);
    }
    JsonSubTypes kinds = annotation(type, JsonSubTypes.class);
    if (kinds != null) {
      return oneOf(annotation(type, JsonTypeInfo.class).property(), kinds);
    }
    JsonFormat format = annotation(type, JsonFormat.class);
    return format != null && format.shape() == JsonFormat.Shape.ARRAY
        ? row(type)
        : properties(type);
  }

  private ObjectNode oneOf(String property, JsonSubTypes kinds) {
    ObjectNode node = mapper.createObjectNode();
    ArrayNode all = node.putArray("oneOf");
    for (JsonSubTypes.Type kind : kinds.value()) {
      ObjectNode one = properties(kind.value());
      add(one, property, mapper.createObjectNode().put("const", kind.name()));
      all.add(one);
    }
    return node;
  }

  private ObjectNode row(Class<?> type) {
    ObjectNode node = simple("array");
    ArrayNode items = node.putArray("prefixItems");
    List.of(type.getRecordComponents()).forEach(c -> items.add(of(c.getGenericType())));
    return node.put("items", false).put("minItems", items.size());
  }

  private ObjectNode properties(Class<?> type) {
    ObjectNode node = simple("object");
    node.putObject("properties");
    node.putArray("required");
    node.put("additionalProperties", false);
    for (RecordComponent component : type.getRecordComponents()) {
      AnnotatedElement mixed = mixed(type, component);
      if (mixed != null && mixed.isAnnotationPresent(JsonUnwrapped.class)) {
        ObjectNode inner = properties(component.getType());
        inner.get("properties").fields().forEachRemaining(f -> add(node, f.getKey(), f.getValue()));
      } else {
        boolean text = mixed != null && mixed.isAnnotationPresent(JsonFormat.class);
        add(node, component.getName(), text ? simple("string") : of(component.getGenericType()));
      }
    }
    return node;
  }

  private void add(ObjectNode node, String name, com.fasterxml.jackson.databind.JsonNode type) {
    ((ObjectNode) node.get("properties")).set(name, type);
    ((ArrayNode) node.get("required")).add(name);
  }

  private AnnotatedElement mixed(Class<?> type, RecordComponent component) {
    try {
      Class<?> mixin = mapper.findMixInClassFor(type);
      return mixin == null ? null : mixin.getDeclaredMethod(component.getName());
    } catch (NoSuchMethodException none) {
      return null;
    }
  }

  private <A extends java.lang.annotation.Annotation> A annotation(Class<?> type, Class<A> kind) {
    Class<?> mixin = mapper.findMixInClassFor(type);
    return mixin == null ? null : mixin.getAnnotation(kind);
  }
}
