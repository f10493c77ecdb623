package org.thidua.wire.http;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.thidua.wire.presence.Stores;
import org.thidua.wire.vault.KeyVault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The beans of the HTTP edge. Both sides import it; imported twice it is there once. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccountSettings.class)
@PropertySource("classpath:org/thidua/wire/http/http.properties")
public class HttpConfiguration {

    /** Open to everybody: probes and the description of the API. */
    private static final String[] OPEN = {
        "/actuator/health/**", "/v3/api-docs/**", "/docs/api", "/docs/api/**", "/docs/swagger-ui/**"
    };

    private static final int BEFORE_SECURITY = -110;
    private static final int AFTER_SECURITY = 0;

    /** The one clock of the service: stamps commands when they are received, in milliseconds as events are. */
    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    OpenAPI apiDescription() {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(CommandHeaders.class, SignedIn.class)
                .replaceWithSchema(JsonNode.class, new Schema<>())
                .replaceWithSchema(SseEmitter.class, new StringSchema());
        return ApiDescription.common();
    }

    @Bean
    OpenApiCustomizer apiDescriptionOfAllOperations() {
        return ApiDescription::complete;
    }

    @Bean
    ApiContract apiContract() {
        return new ApiContract();
    }

    @Bean
    Problems problems(JsonMapper mapper) {
        return new Problems(mapper);
    }

    @Bean
    ProblemAdvice problemAdvice(Problems problems, Stores stores) {
        return new ProblemAdvice(problems, stores);
    }

    @Bean
    ProblemErrorController problemErrorController(Problems problems) {
        return new ProblemErrorController(problems);
    }

    @Bean
    ServerHttpMessageConvertersCustomizer strictJson(JsonMapper mapper) {
        var converter = new JacksonJsonHttpMessageConverter(StrictJson.from(mapper));
        return converters -> converters.withJsonConverter(converter);
    }

    @Bean
    RequestDigests requestDigests(KeyVault vault) {
        return new RequestDigests(vault.secret("request-digest"));
    }

    @Bean
    WebMvcConfigurer commandHeadersArgument(RequestDigests digests) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CommandHeadersArgument(digests));
            }
        };
    }

    @Bean
    FilterRegistrationBean<WholeAnswers> wholeAnswers() {
        return registered(new WholeAnswers(), Ordered.HIGHEST_PRECEDENCE + 5, "/api/*");
    }

    @Bean
    FilterRegistrationBean<RequestIds> requestIds() {
        return registered(new RequestIds(), Ordered.HIGHEST_PRECEDENCE + 10, "/*");
    }

    @Bean
    RequestsUnderWay requestsUnderWay() {
        return new RequestsUnderWay();
    }

    @Bean
    FilterRegistrationBean<ReadinessGate> readinessGate(
            ApplicationAvailability availability, RequestsUnderWay requests, Problems problems) {
        return registered(new ReadinessGate(availability, requests, problems), BEFORE_SECURITY, "/api/*");
    }

    @Bean
    FilterRegistrationBean<StoreGate> storeGate(ObjectProvider<Stores> stores, Problems problems) {
        // Looked up at the first request: filters are made by the web server, which must not open the stores.
        var opened = SingletonSupplier.of(stores::getObject);
        return registered(new StoreGate(opened, problems), BEFORE_SECURITY + 1, "/api/*");
    }

    @Bean
    FilterRegistrationBean<RequestBodies> requestBodies(Problems problems) {
        return registered(new RequestBodies(problems), AFTER_SECURITY, "/api/*");
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }

    /** @throws DemoAccountsExposed when accounts with a known password would be served to other machines */
    @Bean
    AuthenticationProvider passwordCheck(
            ObjectProvider<Accounts> given,
            AccountSettings settings,
            PasswordEncoder encoder,
            Clock clock,
            Environment environment) {
        Accounts accounts = given.getIfAvailable(settings::toAccounts);
        if (accounts.demo()) {
            DemoAccountsExposed.unlessLoopback(environment.getProperty("server.address"));
        }
        return new PasswordCheck(accounts, encoder, new VerifiedLogins(clock));
    }

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, Problems problems) throws Exception {
        AuthenticationEntryPoint loginWanted = (request, response, failure) -> {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"thidua\", charset=\"UTF-8\"");
            problems.write(problems.of(ProblemCode.UNAUTHENTICATED, Map.of(), request), response);
        };
        AccessDeniedHandler denied = (request, response, failure) -> {
            problems.write(problems.of(ProblemCode.CROSS_SITE, Map.of(), request), response);
        };
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No cookie and no session; what a browser sends for another site is refused by its own word below.
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(loginWanted))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(loginWanted).accessDeniedHandler(denied))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(OPEN)
                                .permitAll()
                                .requestMatchers(HttpConfiguration::comesFromAnotherSite)
                                .denyAll()
                                .anyRequest()
                                .authenticated())
                .build();
    }

    /** A browser adds remembered Basic credentials to forms of any site; {@code Sec-Fetch-Site} tells them apart. */
    private static boolean comesFromAnotherSite(HttpServletRequest request) {
        return "cross-site".equals(request.getHeader("Sec-Fetch-Site"))
                && !HttpMethod.GET.matches(request.getMethod())
                && !HttpMethod.HEAD.matches(request.getMethod());
    }

    private static <F extends Filter> FilterRegistrationBean<F> registered(F filter, int order, String path) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        registration.addUrlPatterns(path);
        return registration;
    }
}
