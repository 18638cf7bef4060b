package br.central.engine;

import java.beans.FeatureDescriptor;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ExpressionFactory;

/**
 * All that an expression can reach, and there is nothing else: variables that are plain data, the methods that a bean
 * marked with {@link VisivelNosModelos} declares, a few facts of the execution and the task, what is inside lists and
 * maps, and the harmless methods of {@link MetodosDeDados}. No class, reflection, service of the engine, bean of the
 * application or system property has a way in, for no resolver here knows how to find one; and nothing can be set.
 */
class AlcanceDasExpressoes extends ELResolver {

    private final BeansDosModelos visiveis;
    private final MetodosDosBeans metodos = new MetodosDosBeans();

    AlcanceDasExpressoes(BeansDosModelos visiveis) {
        this.visiveis = visiveis;
    }

    @Override
    public Object getValue(ELContext contexto, Object base, Object propriedade) {
        if (propriedade == null) {
            return null;
        }
        return base == null ? pelaRaiz(contexto, propriedade.toString()) : deDentro(contexto, base, propriedade);
    }

    private Object pelaRaiz(ELContext contexto, String nome) {
        VariableScope escopo = escopo(contexto);
        Map<String, Object> fatos = FatosDaExecucao.de(escopo, nome);
        if (fatos != null) {
            contexto.setPropertyResolved(true);
            return fatos;
        }
        if (escopo != null && escopo.hasVariable(nome)) {
            contexto.setPropertyResolved(true);
            return soDado(nome, escopo.getVariable(nome));
        }
        if (nome.equals("authenticatedUserId")) {
            contexto.setPropertyResolved(true);
            return Context.getCommandContext().getAuthenticatedUserId();
        }
        // A query's expression is of no process: it asks who is asking and when, and calls nobody.
        if (escopo != null && visiveis.containsKey(nome)) {
            contexto.setPropertyResolved(true);
            return visiveis.get(nome);
        }
        return null;
    }

    private static VariableScope escopo(ELContext contexto) {
        return (VariableScope) contexto.getContext(VariableScope.class);
    }

    private static Object deDentro(ELContext contexto, Object base, Object propriedade) {
        if (base instanceof Map<?, ?> mapa) {
            contexto.setPropertyResolved(true);
            return soDado(propriedade, mapa.get(propriedade));
        }
        if (base instanceof List<?> lista && indice(propriedade) >= 0) {
            contexto.setPropertyResolved(true);
            int qual = indice(propriedade);
            return qual < lista.size() ? soDado(propriedade, lista.get(qual)) : null;
        }
        if (base.getClass().isArray() && indice(propriedade) >= 0) {
            contexto.setPropertyResolved(true);
            int qual = indice(propriedade);
            return qual < Array.getLength(base) ? soDado(propriedade, Array.get(base, qual)) : null;
        }
        throw recusa("a propriedade “" + propriedade + "”");
    }

    private static int indice(Object propriedade) {
        if (propriedade instanceof Number numero) {
            return numero.intValue();
        }
        String texto = propriedade.toString();
        return texto.matches("\\d{1,9}") ? Integer.parseInt(texto) : -1;
    }

    @Override
    public Object invoke(ELContext contexto, Object base, Object nome, Class<?>[] tipos, Object[] parametros) {
        if (base == null || nome == null) {
            return null;
        }
        Object[] dados = parametros == null ? new Object[0] : parametros;
        for (Object dado : dados) {
            soDado(nome, dado);
        }
        Method metodo = metodo(base, nome.toString(), dados.length);
        contexto.setPropertyResolved(true);
        return soDado(nome, chamar(contexto, base, metodo, dados));
    }

    private Method metodo(Object base, String nome, int parametros) {
        Method metodo = visiveis.contem(base)
                ? metodos.declarado(base, nome, parametros)
                : MetodosDeDados.procurar(base, nome, parametros);
        if (metodo == null) {
            throw recusa("o método “" + nome + "”");
        }
        return metodo;
    }

    private static Object chamar(ELContext contexto, Object base, Method metodo, Object[] dados) {
        ExpressionFactory conversor = (ExpressionFactory) contexto.getContext(ExpressionFactory.class);
        Object[] convertidos = new Object[dados.length];
        for (int i = 0; i < dados.length; i++) {
            convertidos[i] = conversor.coerceToType(dados[i], metodo.getParameterTypes()[i]);
        }
        try {
            return metodo.invoke(base, convertidos);
        } catch (IllegalAccessException inalcancavel) {
            throw recusa("o método “" + metodo.getName() + "”");
        } catch (InvocationTargetException falha) {
            // The refusals of the domain come through as they are.
            if (falha.getCause() instanceof RuntimeException propria) {
                throw propria;
            }
            throw new ELException(falha.getCause());
        }
    }

    private static Object soDado(Object nome, Object valor) {
        if (!DadoSimples.e(valor)) {
            throw recusa("“" + nome + "”, que não é um dado simples");
        }
        return valor;
    }

    private static ELException recusa(String oQue) {
        return new ELException("As expressões dos modelos não alcançam " + oQue + ".");
    }

    @Override
    public Class<?> getType(ELContext contexto, Object base, Object propriedade) {
        return null;
    }

    @Override
    public void setValue(ELContext contexto, Object base, Object propriedade, Object valor) {
        throw recusa("nada para gravar em “" + propriedade + "”");
    }

    @Override
    public boolean isReadOnly(ELContext contexto, Object base, Object propriedade) {
        return true;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext contexto, Object base) {
        return Collections.emptyIterator();
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext contexto, Object base) {
        return Object.class;
    }
}
