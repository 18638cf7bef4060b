package br.central.seguranca.motor;

import br.central.comum.BancoForaDoAr;
import br.central.comum.Recusa;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandler;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.ProcessEngineExceptionHandler;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;

/**
 * When a model's step refused what the user asked of the engine's API (a task completed without what it needs, say), the
 * answer is that refusal, its status and its Portuguese text, in the shape of the engine's own errors. What is
 * not there is a 404; an expression of a model that cannot be evaluated, a 422. All else is stock.
 */
@Provider
public class RespostaDoMotor implements ExceptionMapper<Throwable> {

    private static final int SEM_REGRA = 422;

    /** The engine's providers with this one in the place of its three general exception mappers. */
    static Set<Class<?>> emLugarDasDoMotor() {
        Set<Class<?>> classes = new HashSet<>(CamundaRestResources.getConfigurationClasses());
        classes.removeAll(
                Set.of(ProcessEngineExceptionHandler.class, RestExceptionHandler.class, ExceptionHandler.class));
        classes.add(RespostaDoMotor.class);
        return classes;
    }

    @Override
    public Response toResponse(Throwable falha) {
        for (Throwable causa = falha; causa != null; causa = causa.getCause()) {
            if (causa instanceof Recusa recusa) {
                return responder(recusa);
            }
        }
        if (BancoForaDoAr.causou(falha)) {
            return Response.status(503)
                    .header("Retry-After", BancoForaDoAr.ESPERA.toSeconds())
                    .entity(Map.of("type", "BancoForaDoAr", "message", BancoForaDoAr.EXPLICACAO))
                    .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                    .build();
        }
        Response padrao = ExceptionHandlerHelper.getInstance().getResponse(falha);
        if (padrao.getStatus() != Response.Status.INTERNAL_SERVER_ERROR.getStatusCode()) {
            return padrao;
        }
        if (naoHa(falha)) {
            return Response.fromResponse(padrao)
                    .status(Response.Status.NOT_FOUND)
                    .build();
        }
        return expressaoErrada(falha)
                ? Response.fromResponse(padrao).status(SEM_REGRA).build()
                : padrao;
    }

    /** The model's own, not what it called: that has a cause. */
    private static boolean expressaoErrada(Throwable falha) {
        for (Throwable causa = falha; causa != null; causa = causa.getCause()) {
            if (causa instanceof ELException && causa.getCause() == null) {
                return true;
            }
        }
        return false;
    }

    /** What the call is about is not there; the engine finds out by chance, and calls it a failure of its own. */
    private static boolean naoHa(Throwable falha) {
        for (Throwable causa = falha; causa != null; causa = causa.getCause()) {
            if (causa instanceof NullValueException) {
                return true;
            }
        }
        return falha instanceof NullPointerException
                && falha.getStackTrace().length > 0
                && falha.getStackTrace()[0].getClassName().startsWith("org.camunda.bpm.engine.");
    }

    private static Response responder(Recusa recusa) {
        return Response.status(status(recusa))
                .entity(Map.of("type", recusa.getClass().getSimpleName(), "message", mensagem(recusa)))
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .build();
    }

    private static String mensagem(Recusa recusa) {
        return recusa.erros().stream()
                .map(erro -> " " + erro.campo() + ": " + erro.mensagem())
                .reduce(recusa.getMessage(), String::concat);
    }

    private static int status(Recusa recusa) {
        if (recusa instanceof Recusa.NaoEncontrado) {
            return 404;
        }
        if (recusa instanceof Recusa.SemPermissao) {
            return 403;
        }
        if (recusa instanceof Recusa.MuitasVezes) {
            return 429;
        }
        return recusa instanceof Recusa.EstadoNaoPermite ? 409 : SEM_REGRA;
    }
}
